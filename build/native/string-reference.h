// Included before everything else when the SQLite module is built for Node-API 9 (Node 20, Electron 33).
//
// The module keeps persistent references to JavaScript strings, which Node-API 9 refuses: there only
// objects can be held. So a string is kept as the single element of an array, which is an object.
#pragma once
#include <napi.h>

namespace Napi {

template <>
class Reference<String> {
 public:
  Reference() = default;
  Reference(Reference&&) = default;
  Reference& operator=(Reference&&) = default;
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;

  static Reference New(const String& value, uint32_t initialRefcount = 0) {
    Array box = Array::New(value.Env(), 1);
    box.Set(uint32_t{0}, value);
    Reference boxed;
    boxed.box_ = Reference<Object>::New(box.As<Object>(), initialRefcount);
    return boxed;
  }

  bool IsEmpty() const { return box_.IsEmpty(); }
  Napi::Env Env() const { return box_.Env(); }
  String Value() const { return box_.Value().Get(uint32_t{0}).As<String>(); }
  uint32_t Ref() const { return box_.Ref(); }
  uint32_t Unref() const { return box_.Unref(); }
  void Reset() { box_.Reset(); }
  void SuppressDestruct() { box_.SuppressDestruct(); }

 private:
  Reference<Object> box_;
};

}  // namespace Napi

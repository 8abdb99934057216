import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { passwordWords } from '../../shared/words/password';
import { useLanguage } from '../app/language';
import './password-input.css';

/** A password as it is typed: hidden until the person asks to see it. Nothing proposes, corrects or keeps it. */
export function PasswordInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly describedBy?: string;
  readonly isWrong?: boolean;
}) {
  const words = passwordWords[useLanguage()];
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="password-input">
      <label className="field">
        <span className="lb">{props.label}</span>
        <input
          className={props.isWrong ? 'in bad' : 'in'}
          type={isShown ? 'text' : 'password'}
          autoComplete={props.isNew ? 'new-password' : 'off'}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={1000}
          // biome-ignore lint/a11y/noAutofocus: the person came here to type it
          autoFocus={props.autoFocus}
          aria-describedby={props.describedBy}
          aria-invalid={props.isWrong || undefined}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="btn quiet small icon"
        aria-label={isShown ? words.hide : words.show}
        title={isShown ? words.hide : words.show}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon className="i" aria-hidden />
      </button>
    </div>
  );
}

import { gdpr } from '../../law/dated';
import { isPlaceholder } from '../../law/vague-words';
import { isEmpty } from '../../register/mark';
import { isUnknown } from '../judging';
import { isUnsaid } from '../naming';
import { type Found, rule, words } from '../rule';

export const siteIncomplete = rule({
  ...gdpr,
  id: 'CHK-36',
  severity: 'error',
  article: '13(1)(a)',
  name: words('Site incomplete', 'Site onvolledig', 'Site incomplet'),
  why: words(
    'A site for which something differs tells its visitors whom they can reach, at an address that works.',
    'Een site waarvoor iets afwijkt, zegt aan de bezoekers wie ze kunnen bereiken, op een adres dat werkt.',
    'Un site pour lequel quelque chose diffère dit à ses visiteurs qui ils peuvent joindre, à une adresse qui fonctionne.',
  ),
  mend: words(
    'Fill in the contact and the web address of the site.',
    'Vul het contact en het webadres van de site in.',
    'Indiquez le contact et l’adresse web du site.',
  ),
  says: {
    noContact: words(
      '{site} names no contact, and the organisation has no e-mail address and no phone number either.',
      '{site} noemt geen contact, en ook de organisatie heeft geen e-mailadres en geen telefoonnummer.',
      '{site} ne nomme aucun contact, et l’organisation n’a ni adresse e-mail ni téléphone.',
    ),
    ownContact: words(
      '{site} differs from the rest and names no contact of its own.',
      '{site} wijkt af van de rest en noemt geen eigen contact.',
      '{site} diffère du reste et ne nomme aucun contact propre.',
    ),
    placeholder: words(
      '{site}: {field} holds filler (“{value}”).',
      '{site}: {field} bevat opvulling (“{value}”).',
      '{site}\u202f: {field} contient un texte de remplissage («\u202f{value}\u202f»).',
    ),
    noAddress: words(
      'The web address of {site} is missing.',
      'Het webadres van {site} ontbreekt.',
      'L’adresse web de {site} manque.',
    ),
  },
  ask: {
    noAddress: {
      en: 'What is the web address of “{site}”?',
      nl: 'Wat is het webadres van “{site}”?',
      fr: 'Quelle est l’adresse web de «\u202f{site}\u202f»\u202f?',
    },
  },
  judges: {
    site: (site, facts) => {
      const { name, kind, url, contact, variant } = site;
      const found: Found[] = [];
      const slots = { site: name ?? url };
      for (const field of ['name', 'url', 'contact', 'street', 'postalCode', 'city'] as const) {
        const value = site[field];
        if (value !== null && isPlaceholder(value))
          found.push({
            says: 'placeholder',
            field,
            slots: { ...slots, field: { label: ['site', field] }, value },
            from: [value],
          });
      }
      // One language that still holds filler is enough: the notice is printed in it.
      if (Object.values(variant ?? {}).some((each) => isPlaceholder(each)))
        found.push({
          says: 'placeholder',
          field: 'variant',
          slots: { ...slots, field: { label: ['site', 'variant'] }, value: { text: variant } },
          from: [variant],
        });
      // Who knows the address of an establishment can reach it.
      const isReached = kind === 'establishment' && !isUnsaid(site, 'street') && !isUnsaid(site, 'city');
      if (!isReached && isUnknown(site, 'contact')) {
        const { email, phone } = facts.organisation();
        if (isEmpty(email) && isEmpty(phone))
          found.push({ says: 'noContact', field: 'contact', slots, from: [contact, email, phone] });
        else if (!isEmpty(variant))
          found.push({
            says: 'ownContact',
            field: 'contact',
            slots,
            from: [contact, variant],
          });
      }
      if ((kind === 'website' || kind === 'app') && isUnknown(site, 'url'))
        found.push({ says: 'noAddress', field: 'url', slots, from: [url] });
      return found;
    },
  },
});

import { partiesToAsk, type Template, templateParties } from '../../../shared/templates/index';
import { choiceWords } from '../../../shared/words/choices';
import { newClientWords } from '../../../shared/words/new-client';
import { useLanguage } from '../../app/language';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';

const roles = ['processor', 'separateController', 'jointController'] as const;

/** Parties of the chosen templates whose role depends on the contract: the person says, or leaves it open. */
export function AskRoles(props: {
  readonly chosen: readonly Template[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (party: string, role: string | null) => void;
}) {
  const language = useLanguage();
  const words = newClientWords[language];
  const asked = partiesToAsk(props.chosen, (party) => templateParties[party]?.role);
  if (asked.length === 0) return null;
  return (
    <section className="ask-roles" aria-label={words.askTitle}>
      <h2>{words.askTitle}</h2>
      <p className="t2 sm">{words.askAbout}</p>
      <div className="ask-grid">
        {asked.map((party) => (
          <ChoiceBox
            key={party}
            label={templateParties[party]?.name[language] ?? party}
            value={props.answers[party] ?? null}
            onChange={(role) => props.onAnswer(party, role)}
            options={roles.map((role) => ({ id: role, label: choiceWords(language, 'party', 'role', role) }))}
          />
        ))}
      </div>
    </section>
  );
}

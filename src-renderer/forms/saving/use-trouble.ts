import { databaseTrouble } from '../../data/database-trouble';
import { storeFacts } from '../../data/save-state';
import { useText } from '../../text';

/** What the user reads where the store took nothing; anything else is a bug and is thrown on. */
export function useTrouble(): (error: unknown) => string {
  const { failures } = useText();
  return (error) => {
    const { state, failure } = storeFacts.getState();
    const known = databaseTrouble(error) ?? (state === 'frozen' ? failure : null);
    if (known === null) throw error;
    return failures.sentence(known);
  };
}

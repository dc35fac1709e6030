import { labelParts } from '#shared/changes/action-label';
import { kindName } from '#shared/records/kind-name';
import { isKind } from '#shared/records/kinds';
import { text, type Language } from '#shared/text/index';
import { useLanguage } from '../text';

/** What an action is called to the user: `edit:issue` is 修改问题. */
function actionName(label: string, language: Language): string {
  const { verb, kind } = labelParts(label);
  return text[language].actions.name[verb](isKind(kind) ? kindName(kind, language) : kind);
}

export function useActionName(): (label: string) => string {
  const language = useLanguage();
  return (label) => actionName(label, language);
}

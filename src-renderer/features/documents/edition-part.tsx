import { Group, Radio, Stack } from '@mantine/core';
import type { Audience } from '#shared/ipc/contract';
import { languages, type Language } from '#shared/text/index';
import { useText } from '../../text';

type Props = {
  audiences: readonly Audience[];
  audience: Audience;
  language: Language;
  disabled: boolean;
  onAudience: (audience: Audience) => void;
  onLanguage: (language: Language) => void;
};

/** For whom a document is, and in which language. */
export function EditionPart({ audiences, audience, language, disabled, onAudience, onLanguage }: Props) {
  const { exporting: words, settings } = useText();
  return (
    <Stack gap="sm">
      <Radio.Group label={words.audience} value={audience} onChange={(next) => onAudience(next as Audience)}>
        <Stack gap={4} mt={4}>
          {audiences.map((each) => (
            <Radio
              key={each}
              value={each}
              label={words.audiences[each]}
              description={words.audienceWords[each]}
              disabled={disabled}
              size="xs"
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={words.language} value={language} onChange={(next) => onLanguage(next as Language)}>
        <Group gap="md" mt={4}>
          {languages.map((each) => (
            <Radio key={each} value={each} label={settings.languages[each]} disabled={disabled} size="xs" />
          ))}
        </Group>
      </Radio.Group>
    </Stack>
  );
}

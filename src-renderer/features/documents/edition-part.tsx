import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import type { Audience } from '#shared/ipc/contract';
import { languages, type Language } from '#shared/text/index';
import { useText } from '../../text';

type Props = {
  audiences: readonly Audience[];
  audience: Audience;
  language: Language;
  masked: boolean;
  disabled: boolean;
  onAudience: (audience: Audience) => void;
  onLanguage: (language: Language) => void;
  onMasked: (masked: boolean) => void;
};

/** For whom a document is, whether numbers in it are masked, and in which language. */
export function EditionPart({ audiences, audience, language, masked, disabled, onAudience, onLanguage, onMasked }: Props) {
  const { exporting: words, leaks, settings } = useText();
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
      {audience === 'customer' && (
        <Checkbox
          label={leaks.mask}
          description={leaks.maskWords}
          checked={masked}
          onChange={(event) => onMasked(event.currentTarget.checked)}
          disabled={disabled}
          size="xs"
        />
      )}
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

import type { Kind } from '#shared/records/kinds';
import { ok, type Result } from '#shared/result';
import type { TemplateFinding } from '#shared/templates/finding';
import { openTemplate, type OpenTemplate } from './open-template';
import { planPart, type PartPlan } from './plan-part';

/** Plans every part of a template for a kind of record, the body first; what was found in it besides. */
export function planTemplate({ texts }: OpenTemplate, subject: Kind): { plans: PartPlan[]; findings: TemplateFinding[] } {
  const plans = texts.map((text) => planPart(text, subject));
  const findings = plans.flatMap((plan) => plan.findings);
  const isBare = findings.length === 0 && plans.every(({ values, loops }) => values.length + loops.length === 0);
  return { plans, findings: isBare ? [{ what: 'no-keys' }] : findings };
}

/** What is to be said of a file as a template for a kind of record before it is used; fails with `template-refused` for one that cannot be a template. */
export async function checkTemplate(bytes: Buffer, subject: Kind): Promise<Result<{ findings: TemplateFinding[] }>> {
  const template = await openTemplate(bytes);
  return template.ok ? ok({ findings: planTemplate(template.value, subject).findings }) : template;
}

import { practiceSettings } from './practice-settings';
import { serviceLevelProfile } from './service-level-profile';
import { houseStyle } from './house-style';
import { documentTemplate } from './document-template';
import { teamMember } from './team-member';
import { customer } from './customer';
import { customerTeamMember } from './customer-team-member';
import { contact } from './contact';
import { site } from './site';
import { circuit } from './circuit';
import { promise } from './promise';
import { project } from './project';
import { projectMember } from './project-member';
import { requirementDoc } from './requirement-doc';
import { requirement } from './requirement';
import { milestone } from './milestone';
import { duty } from './duty';
import { issue } from './issue';
import { issueNote } from './issue-note';
import { visit } from './visit';
import { actionItem } from './action-item';
import { attachment } from './attachment';
import { documentExport } from './document-export';
import type { z } from 'zod';
import type { Computed, Envelope } from './define';
import type { Fields, Label } from './field';
import type { Kind } from './kinds';
import type { Slots } from './slot';

/** Every kind that the program knows. Tables, forms, bundles and the drift test read this. */
export const records = {
  practiceSettings,
  serviceLevelProfile,
  houseStyle,
  documentTemplate,
  teamMember,
  customer,
  customerTeamMember,
  contact,
  site,
  circuit,
  promise,
  project,
  projectMember,
  requirementDoc,
  requirement,
  milestone,
  duty,
  issue,
  issueNote,
  visit,
  actionItem,
  attachment,
  documentExport,
};

/** The row type of a kind. */
export type RowOf<K extends Kind> = z.output<(typeof records)[K]['stored']>;
/** A row of some kind, where only what all share matters. */
export type AnyRow = Envelope & { remark: string; secrecy: string } & Record<string, unknown>;

/** A definition seen without its own types: what generic forms, tables, bundles and search walk over. */
export type AnyDefinition = {
  readonly kind: Kind;
  readonly table: string;
  readonly label: Label;
  readonly number: string;
  readonly title: string;
  readonly parent: Kind | undefined;
  readonly fields: Fields;
  readonly computed: Readonly<Record<string, Computed>>;
  readonly slots: Slots;
  readonly stores: string;
  readonly stored: z.ZodType;
  missing(values: Record<string, unknown>): string[];
};
export const definitionOf = (kind: Kind): AnyDefinition => records[kind] as unknown as AnyDefinition;

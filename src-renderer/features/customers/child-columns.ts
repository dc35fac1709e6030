import type { Circuit } from '#shared/records/circuit';
import type { Contact } from '#shared/records/contact';
import type { CustomerTeamMember } from '#shared/records/customer-team-member';
import type { Project } from '#shared/records/project';
import type { Site } from '#shared/records/site';
import type { TableColumn } from '../../grid/record-table';

export const projectColumns: readonly TableColumn<Project>[] = [
  { name: 'name', grow: true, width: 220 },
  { name: 'kind' },
  { name: 'supportMode' },
  { name: 'wantedOn' },
  { name: 'promisedOn' },
  { name: 'expectedSignOn', width: 110, hidden: true },
  { name: 'result' },
  { name: 'closedOn' },
  { name: 'no', width: 150, hidden: true },
];

export const contactColumns: readonly TableColumn<Contact>[] = [
  { name: 'name', width: 100 },
  { name: 'dept', width: 130 },
  { name: 'title', width: 110 },
  { name: 'roles', grow: true, width: 160 },
  { name: 'phone', width: 130 },
  { name: 'email', width: 170 },
  { name: 'wechat', width: 120, hidden: true },
  { name: 'notifyCutover', width: 120, hidden: true },
  { name: 'notifyFault', width: 120, hidden: true },
  { name: 'validToOn', width: 110, hidden: true },
  { name: 'no', width: 150, hidden: true },
];

export const siteColumns: readonly TableColumn<Site>[] = [
  { name: 'name', width: 180 },
  { name: 'city', width: 90 },
  { name: 'address', grow: true, width: 220 },
  { name: 'siteContact', width: 110 },
  { name: 'accessRule', width: 240 },
  { name: 'roomInfo', width: 200, hidden: true },
  { name: 'power', width: 200, hidden: true },
  { name: 'no', width: 150, hidden: true },
];

export const circuitColumns: readonly TableColumn<Circuit>[] = [
  { name: 'circuitCode', width: 120 },
  { name: 'name', grow: true, width: 140 },
  { name: 'serviceType' },
  { name: 'bandwidth', width: 100 },
  { name: 'siteA', width: 120 },
  { name: 'sitesZ', width: 120 },
  { name: 'protection' },
  { name: 'assuranceLevel' },
  { name: 'state' },
  { name: 'project', width: 160, hidden: true },
  { name: 'no', width: 150, hidden: true },
];

export const teamColumns: readonly TableColumn<CustomerTeamMember>[] = [
  { name: 'person', width: 110 },
  { name: 'role' },
  { name: 'tier' },
  { name: 'branch', width: 140 },
  { name: 'duty', grow: true, width: 220 },
  { name: 'fromOn', width: 110 },
  { name: 'toOn', width: 110 },
  { name: 'no', width: 150, hidden: true },
];

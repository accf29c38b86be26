export { type ClientQuestion, type EffectiveClient, effectiveForClient, sourceSettings } from './client';
export { type DomainSettings, domainSettings, type Sender, senderOf } from './domain';
export type { DomainLayer } from './domain-layers';
export { type DomainQuestion, type EffectiveDomain, effectiveForDomain, type Step } from './route';
export type { Given, Layer, Setting, State } from './setting';
export { senderSettings } from './virtual-mta';

// One screen of one organization, in a made-up world.
import type { Component } from 'svelte';
import { busyWorld, type World } from '../fixtures/world';
import type { Client } from '../ipc/client';
import type { OrganizationFacts, OrganizationView } from '../ipc/types';
import OrganizationScreen from './OrganizationScreen.svelte';
import { show } from './screen';

type Screen = Component<{ organization: OrganizationView; facts: OrganizationFacts }>;

interface Options {
  world?: World;
  /** Single commands that answer otherwise. */
  ipc?: Partial<Client>;
}

export const showOrganization = (screen: Screen, id: string, options: Options = {}) =>
  show(OrganizationScreen, { props: { screen, id }, ...options });

/** The busy world, with one organization changed. */
export function worldWith(id: string, changes: Partial<OrganizationView>): World {
  const world = busyWorld();
  world.organizations = world.organizations.map((each) => (each.id === id ? { ...each, ...changes } : each));
  return world;
}

/** Words that may stand on the screen only once the organization has confirmed it. */
export const DONE = /\b(updated|deleted|stopped|removed|registered|changed at)\b/iu;

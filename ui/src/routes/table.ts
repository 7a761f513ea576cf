// Every screen and where it stands. A sidebar entry appears with its screen, never before.
import type { Component } from 'svelte';
import type { OrganizationFacts, OrganizationView } from '../ipc/types';
import type { IconName } from '../shared/ui/icons';
import AllData from '../features/all-data/AllData.svelte';
import AddOrganization from '../features/add/AddOrganization.svelte';
import Deletion from '../features/deletion/Deletion.svelte';
import Removed from '../features/deletion/Removed.svelte';
import Marketing from '../features/everywhere/Marketing.svelte';
import Sharing from '../features/everywhere/Sharing.svelte';
import Devices from '../features/devices/Devices.svelte';
import Export from '../features/export/Export.svelte';
import History from '../features/history/History.svelte';
import Home from '../features/home/Home.svelte';
import Outbox from '../features/outbox/Outbox.svelte';
import Policy from '../features/policy/Policy.svelte';
import Preferences from '../features/preferences/Preferences.svelte';
import Profile from '../features/profile/Profile.svelte';
import AllRequests from '../features/requests/AllRequests.svelte';
import NewRequest from '../features/requests/NewRequest.svelte';
import Choices from '../features/sharing/Sharing.svelte';
import Settings from '../features/settings/Settings.svelte';
import Requests from './Requests.svelte';

export interface Screen {
  path: string;
  /** Fluent key of its title, its sidebar entry and its window title. */
  title: string;
  icon: IconName;
  component: Component;
}

/** What a screen of an organization belongs to, as the sidebar groups them. */
export type Group = 'data' | 'choices' | 'rights';

/** A screen of one organization, at `/org/<id>/<path>`. */
export interface OrganizationScreen {
  path: string;
  group: Group;
  title: string;
  icon: IconName;
  /** Whether this organization has it; absent means always. */
  shownFor?: (facts: OrganizationFacts) => boolean;
  component: Component<{ organization: OrganizationView; facts: OrganizationFacts }>;
}

export const HOME: Screen = { path: '/', title: 'nav-home', icon: 'home', component: Home };
/** Everything at once, right after Home. */
export const DATA: Screen = { path: '/data', title: 'nav-data', icon: 'data', component: AllData };
export const REQUESTS: Screen = {
  path: '/requests',
  title: 'requests-title',
  icon: 'requests',
  component: AllRequests,
};
export const OUTBOX: Screen = { path: '/outbox', title: 'nav-outbox', icon: 'outbox', component: Outbox };
export const ADD: Screen = { path: '/add', title: 'nav-add', icon: 'plus', component: AddOrganization };
export const SETTINGS: Screen = {
  path: '/settings',
  title: 'nav-settings',
  icon: 'settings',
  component: Settings,
};
/** Where removing a local copy ends; it has no sidebar entry. */
export const REMOVED: Screen = {
  path: '/removed',
  title: 'removed-title',
  icon: 'delete',
  component: Removed,
};
/** Reached from Requests and Home; they have no sidebar entry of their own. */
const RIGHTS: Screen[] = [
  { path: '/requests/new', title: 'requests-new', icon: 'requests', component: NewRequest },
  { path: '/everywhere/marketing', title: 'everywhere-marketing', icon: 'mail', component: Marketing },
  { path: '/everywhere/sharing', title: 'everywhere-sharing', icon: 'choice', component: Sharing },
];
export const SCREENS: Screen[] = [HOME, DATA, REQUESTS, OUTBOX, ADD, SETTINGS, REMOVED, ...RIGHTS];

/** In the order of the sidebar; the first one is where opening an organization lands. */
export const ORGANIZATION_SCREENS: OrganizationScreen[] = [
  { path: 'profile', group: 'data', title: 'profile-title', icon: 'profile', component: Profile },
  {
    path: 'devices',
    group: 'data',
    title: 'devices-title',
    icon: 'devices',
    shownFor: (facts) => facts.hasDevices,
    component: Devices,
  },
  { path: 'history', group: 'data', title: 'history-title', icon: 'history', component: History },
  { path: 'email', group: 'choices', title: 'preferences-title', icon: 'mail', component: Preferences },
  { path: 'sharing', group: 'choices', title: 'sharing-title', icon: 'sharing', component: Choices },
  { path: 'policy', group: 'rights', title: 'policy-map-title', icon: 'data-map', component: Policy },
  { path: 'requests', group: 'rights', title: 'requests-title', icon: 'requests', component: Requests },
  { path: 'export', group: 'rights', title: 'export-title', icon: 'export', component: Export },
  { path: 'delete', group: 'rights', title: 'deletion-nav', icon: 'delete', component: Deletion },
];

export const sectionsOf = (facts: OrganizationFacts): OrganizationScreen[] =>
  ORGANIZATION_SCREENS.filter((screen) => screen.shownFor?.(facts) ?? true);

const GROUPS: Group[] = ['data', 'choices', 'rights'];

/** The same by group; each has at least one screen for every organization. */
export const groupsOf = (facts: OrganizationFacts): { group: Group; screens: OrganizationScreen[] }[] =>
  GROUPS.map((group) => ({ group, screens: sectionsOf(facts).filter((screen) => screen.group === group) }));

/** The path at which an organization opens. */
export const opening = (id: string, facts?: OrganizationFacts): string => {
  const first = facts && sectionsOf(facts)[0];
  return first ? `/org/${id}/${first.path}` : '/';
};

/** Taken apart: `/org/hikvision/profile` gives the organization and its section. */
export function organizationRoute(path: string): { id: string; section: string } | null {
  const [, id, section] = /^\/org\/([^/?]+)(?:\/([^/?]+))?/.exec(path) ?? [];
  return id ? { id, section: section ?? '' } : null;
}

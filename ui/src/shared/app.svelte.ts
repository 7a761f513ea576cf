// What every screen may know: the client, the start view, the organizations, the outbox.
import { getContext, setContext } from 'svelte';
import { toIpcError, type Client, type IpcError } from '../ipc/client';
import type {
  OrganizationFacts,
  OrganizationView,
  OutboxItem,
  RequestRow,
  StartView,
  SyncProgress,
  Theme,
} from '../ipc/types';
import type { Post } from './mail/post.svelte';
import { language, setLanguage } from './words.svelte';

export const ZOOM = { min: 80, max: 300, step: 10 } as const;

export class App {
  start = $state.raw<StartView | null>(null);
  organizations = $state.raw<OrganizationView[]>([]);
  outbox = $state.raw<OutboxItem[]>([]);
  /** Every rights request, in the order the shell lists them. */
  requests = $state.raw<RequestRow[]>([]);
  /** Why the requests could not be read; the last ones stay. */
  requestsError = $state.raw<IpcError | null>(null);
  facts = $state.raw<OrganizationFacts[]>([]);
  /** Why the start or the list could not be read. */
  error = $state.raw<IpcError | null>(null);
  ready = $state(false);
  zoom = $state(100);
  /** Opened with the recovery code: what holds the key should be chosen anew. */
  cameByCode = $state(false);
  /** The letter that is on its way through the member’s mail account just now. */
  posting = $state.raw<Post | null>(null);
  /** Stores what is typed and not stored yet; asked before the window is locked. */
  readonly unsaved = new Set<() => Promise<unknown>>();
  #progress = $state.raw<Record<string, SyncProgress>>({});
  #systemDark = $state(false);
  #zooming: Promise<unknown> = Promise.resolve();
  #stale = false;
  #refreshing: Promise<void> | undefined;
  #opened: Promise<() => void> | undefined;
  #stops: (() => void)[] | undefined;

  constructor(readonly ipc: Client) {}

  /** Follows the shell's events and reads the start view, once. Resolves to the function that stops. */
  open = (): Promise<() => void> => (this.#opened ??= this.#open());

  async #open(): Promise<() => void> {
    await this.restart();
    return () => this.#stops?.forEach((stop) => stop());
  }

  #listen(): Promise<(() => void)[]> {
    return Promise.all([
      this.ipc.listen('organizations-changed', () => void this.refresh()),
      this.ipc.listen('records-changed', () => void this.refresh()),
      this.ipc.listen('deletion-changed', () => void this.refresh()),
      this.ipc.listen('requests-changed', () => void this.refresh()),
      this.ipc.listen('sync-progress', (progress) => {
        this.#progress = { ...this.#progress, [progress.organization]: progress };
      }),
      this.ipc.listen('theme-changed', ({ dark }) => {
        this.#systemDark = dark;
        this.#paint();
      }),
    ]);
  }

  /** Reads the start view anew: at the start, and after a failure. */
  restart = async (): Promise<void> => {
    try {
      this.#stops ??= await this.#listen();
      await this.enter(await this.ipc.getStart({}));
    } catch (thrown) {
      this.error = toIpcError(thrown);
    }
  };

  /** Takes a new start view: after protecting, unlocking, locking. */
  async enter(start: StartView): Promise<void> {
    this.error = null;
    this.#systemDark = start.systemDark;
    setLanguage(start.language);
    this.start = start;
    this.#paint();
    this.ready = false;
    if (start.phase === 'ready') {
      try {
        const [catalogue] = await Promise.all([this.ipc.getCatalogue({}), this.#read()]);
        this.facts = catalogue.organizations;
        this.ready = true;
        await this.#restoreZoom();
      } catch (thrown) {
        this.error = toIpcError(thrown);
      }
    } else {
      // Nothing of the member may stay in the window while it is locked.
      this.organizations = [];
      this.outbox = [];
      this.requests = [];
      this.#progress = {};
    }
  }

  /**
   * Reads organizations and outbox again; the last ones stay if that fails. Asked again meanwhile, it reads
   * once more at the end, so that the last word is the newest.
   */
  refresh = async (): Promise<void> => {
    this.#stale = true;
    this.#refreshing ??= this.#catchUp().finally(() => (this.#refreshing = undefined));
    await this.#refreshing;
  };

  async #catchUp(): Promise<void> {
    while (this.#stale && this.start?.phase === 'ready') {
      this.#stale = false;
      try {
        await this.#read();
        // A start that failed is tried again by the member; the lists alone do not make it whole.
        if (this.ready) this.error = null;
      } catch (thrown) {
        this.error = toIpcError(thrown);
      }
    }
  }

  async #read(): Promise<void> {
    const [organizations, outbox, requests] = await Promise.all([
      this.ipc.listOrganizations({}),
      this.ipc.listOutbox({}),
      this.#readRequests(),
    ]);
    if (this.start?.phase !== 'ready') return;
    this.requests = requests;
    this.organizations = organizations;
    this.outbox = outbox;
    this.#progress = {};
  }

  /** Requests that cannot be read darken nothing else. */
  async #readRequests(): Promise<RequestRow[]> {
    try {
      const rows = await this.ipc.listRequests({ organization: null });
      this.requestsError = null;
      return rows;
    } catch (thrown) {
      this.requestsError = toIpcError(thrown);
      return this.requests;
    }
  }

  organization = (id: string): OrganizationView | undefined =>
    this.organizations.find((each) => each.id === id);
  factsOf = (id: string): OrganizationFacts | undefined => this.facts.find((each) => each.id === id);
  progressOf = (id: string): SyncProgress | null =>
    this.#progress[id] ?? this.organization(id)?.syncing ?? null;

  /** Whether anything in the window is a demo's. */
  get sample(): boolean {
    return this.organizations.some((each) => each.sample);
  }

  lock = async (): Promise<void> => {
    await Promise.allSettled([...this.unsaved].map((store) => store()));
    const { theme } = this.start ?? {};
    const locked = await this.ipc.lock({});
    // The settings are closed with the rest; what the window looks and speaks like stays until it is opened again.
    await this.enter({ ...locked, language: language(), theme: theme ?? locked.theme });
  };

  /** Takes over the theme; storing it is the settings' business. */
  setTheme(theme: Theme): void {
    if (this.start) this.start = { ...this.start, theme };
    this.#paint();
  }

  #paint(): void {
    const theme = this.start?.theme ?? 'system';
    const dark = theme === 'dark' || (theme === 'system' && this.#systemDark);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }

  /** The remembered zoom is known only once the data is open. */
  async #restoreZoom(): Promise<void> {
    const { zoom } = await this.ipc.getSettings({});
    if (zoom !== this.zoom) await this.setZoom(zoom);
  }

  /** Page zoom in percent, kept between 80 and 300. */
  async setZoom(percent: number): Promise<void> {
    const wanted = Math.min(ZOOM.max, Math.max(ZOOM.min, percent));
    this.zoom = wanted;
    // One after the other: two that overtake each other would leave the window at the earlier size.
    const before = this.#zooming.catch(() => undefined);
    this.#zooming = before.then(() => this.ipc.setZoom({ percent: wanted }));
    await this.#zooming;
  }
}

const KEY = 'app';

export const provideApp = (app: App): App => setContext(KEY, app);
export const useApp = (): App => getContext<App>(KEY);
/** The context of a screen rendered alone, in a test. */
export const appContext = (app: App) => new Map([[KEY, app]]);

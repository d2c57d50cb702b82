import { createGraph, inBackground as asBackground, type Graph } from '../graph/client.ts';
import type { TokenWish } from '../graph/graph-request.ts';
import type { Time, Traffic } from '../graph/traffic.ts';
import type { Account } from './account.ts';
import { ListShape, onLists } from './list-shape.ts';
import { repairing } from './parts.ts';
import type { Provisioned, ProvisioningPlan, ProvisioningProgress } from './provision.ts';
import type { Site } from './site.ts';
import { inWords } from './store-error.ts';

/** Where the plan is, who asks, and the time. */
export interface StoreOptions {
  /** An access token for Microsoft Graph. @throws {NoTokenError} */
  getToken(wish?: TokenWish): Promise<string>;
  /** Where Graph stands, without the version; Microsoft's own when left out. */
  graphOrigin?: string | undefined;
  /** The plan's site: `contoso.sharepoint.com:/sites/local-area`, or the host alone for its root site. */
  site: string;
  now(): Date;
  newKey(): string;
  fetch?: typeof fetch;
  /** How waiting is done; by the machine's timers when left out. */
  time?: Time;
}

/** What the store of a plan stands on: the site's lists, and provisioning them. */
export class SiteLists {
  /** How busy SharePoint says it is. */
  readonly traffic: Traffic;
  /** What the plan's lists were found to lack. */
  readonly shape = new ListShape();
  protected readonly site: Site;
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
    const graph = this.#graph();
    this.traffic = graph.traffic;
    this.site = {
      graph,
      address: options.site,
      now: () => options.now(),
      newKey: () => options.newKey(),
      lot: Number.parseInt(options.newKey().slice(0, 4), 16) / 0xffff,
      renamed: new Map(),
    };
  }

  #graph(more: TokenWish = {}): Graph {
    const options = this.#options;
    return createGraph({
      getToken: (wish) => options.getToken({ ...wish, ...more }),
      origin: options.graphOrigin,
      time: options.time,
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
  }

  /** Who is signed in. */
  me(): Promise<Account> {
    const path = '/me?$select=id,displayName,userPrincipalName';
    return inWords(() => this.site.graph.send<Account>({ method: 'GET', path }));
  }

  /** Exactly what provisioning would make; nothing is written. */
  planProvisioning(): Promise<ProvisioningPlan> {
    return inWords(async () => {
      const { planProvisioning } = await repairing();
      const plan = await planProvisioning(this.site);
      this.shape.learn(plan);
      return plan;
    });
  }

  /** Makes what a plan lists, or all that the lists lack. Safe to run twice, and to go on after a failure half way. */
  async provision(
    plan?: ProvisioningPlan,
    onProgress?: (progress: ProvisioningProgress) => void,
  ): Promise<Provisioned> {
    const wanted = plan ?? (await this.planProvisioning());
    const making = { ...this.site, graph: this.#graph({ toMakeLists: true }) };
    const done = await inWords(async () => (await repairing()).provision(making, wanted, onProgress));
    this.shape.learn({ steps: [], faults: done.faults });
    return done;
  }

  /** Does with a part what needs the plan's lists. `isAgain`: it is done once more, after a list was found under another title. */
  protected in<Part, T>(
    part: () => Promise<Part>,
    work: (part: Part, site: Site, isAgain: boolean) => Promise<T>,
  ): Promise<T> {
    return inWords(() => onLists(this.site, this.shape, async (isAgain) => work(await part(), this.site, isAgain)));
  }
}

/** The same site for what a page looks up by itself: everything else goes first. */
export const inBackground = (site: Site): Site => ({ ...site, graph: asBackground(site.graph) });

import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { PalisadeError } from "../../core/palisade-error";
import { UsageError } from "../../core/usage-error";
import { foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { reachability } from "../../reach/reachability";
import { exitCode } from "../exit-code";
import { faultsText } from "../faults-text";
import { networkIntent } from "../network-intent";
import { notAsked } from "../not-asked";
import { reachabilityText } from "../reachability-text";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface ReachOptions {
  readonly config: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** As it was written. */
  readonly port: string | undefined;
  /** Whether faults are looked for, instead of an answer to a question. */
  readonly faults?: boolean;
  readonly allowExpired?: boolean;
}

/**
 * Says who reaches whom in the networks of an organization, or what is wrong with them, from the Terraform JSON that it
 * would be.
 */
export async function reach(options: ReachOptions, notify: Notify): Promise<CommandResult> {
  const { config, from, to, port: written, faults = false } = options;
  const isWhole = from !== undefined && to !== undefined && written !== undefined;
  if (faults ? from !== undefined : !isWhole) throw wrongCall(faults);
  const port = written === undefined ? 0 : tcpPort(written);
  const organization = await loadOrganization(config, today(), notify, options);
  if (Object.keys(organization.networks).length === 0) throw noNetwork(config);
  // Loaded only here: a mistake in the file is told a second sooner.
  const { networkStacks } = require("../network-stacks") as typeof import("../network-stacks");
  const index = new NetworkIndex(networkModelOf(networkStacks(organization)));
  if (faults || !isWhole) {
    const found = foundFaults(index, networkIntent(organization));
    const left = notAsked(organization, index.model);
    return {
      text: faultsText(found, index.model.vpcs.length, left),
      data: { faults: found, notAsked: left },
      status: found.length === 0 ? exitCode.ok : exitCode.notReached,
    };
  }
  const answer = reachability(index, from, to, port);
  return {
    text: reachabilityText(answer),
    data: answer,
    status: answer.answer === "reached" ? exitCode.ok : exitCode.notReached,
  };
}

function tcpPort(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port >= 1 && port <= 65535) return port;
  throw new UsageError(
    [
      {
        where: "PORT",
        found: `"${written}" is no TCP port`,
        allowed: "",
        fix: "name one from 1 to 65535, such as 443",
      },
    ],
    "nothing was asked",
  );
}

function wrongCall(faults: boolean): UsageError {
  return new UsageError(
    [
      {
        where: "palisade reach",
        found: faults ? "--faults looks at all networks" : "a question is FROM, TO and PORT",
        allowed: "",
        fix: faults
          ? "leave out FROM, TO and PORT"
          : "ask for example: palisade reach internet shop-prod/load-balancer 443",
      },
    ],
    "nothing was asked",
  );
}

function noNetwork(config: string): PalisadeError {
  return new PalisadeError(
    [
      {
        where: config,
        found: "it describes no network",
        allowed: "",
        fix: "add networks: docs/network.md has an example",
      },
    ],
    "nothing was asked",
  );
}

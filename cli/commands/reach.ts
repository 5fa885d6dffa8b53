import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { PalisadeError } from "../../core/palisade-error";
import { UsageError } from "../../core/usage-error";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { reachability } from "../../reach/reachability";
import { exitCode } from "../exit-code";
import { reachabilityText } from "../reachability-text";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface ReachOptions {
  readonly config: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly port: number | undefined;
  readonly allowExpired?: boolean;
}

/** Says who reaches whom in the networks of an organization, from the Terraform JSON that it would be. */
export async function reach(options: ReachOptions, notify: Notify): Promise<CommandResult> {
  const { config, from, to, port } = options;
  if (from === undefined || to === undefined || port === undefined) throw wrongCall();
  const organization = await loadOrganization(config, today(), notify, options);
  if (Object.keys(organization.networks).length === 0) throw noNetwork(config);
  // Loaded only here: a mistake in the file is told a second sooner.
  const { networkStacks } = require("../network-stacks") as typeof import("../network-stacks");
  const index = new NetworkIndex(networkModelOf(networkStacks(organization)));
  const answer = reachability(index, from, to, port);
  return {
    text: reachabilityText(answer),
    data: answer,
    status: answer.answer === "reached" ? exitCode.ok : exitCode.notReached,
  };
}

function wrongCall(): UsageError {
  return new UsageError(
    [
      {
        where: "palisade reach",
        found: "a question is FROM, TO and PORT",
        allowed: "",
        fix: "ask for example: palisade reach internet shop-prod/load-balancer 443",
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

import { z } from "zod";
import { type CapabilityName, capabilities, presets } from "../../core/capabilities";
import { partlyExcluded } from "../../core/partly-excluded";
import { formats } from "./formats";

const names = Object.keys(capabilities) as [CapabilityName, ...CapabilityName[]];

const capability = z.enum(names).describe(`a capability: ${names.join(", ")}`);

/** What is enabled for the whole organization. */
export const capabilitiesSchema = z
  .strictObject({
    preset: z
      .enum(presets)
      .default("standard")
      .describe("essential, standard or full: each includes the ones before it"),
    add: z.array(capability).default([]).describe("capabilities to enable in addition to the preset"),
    exclude: z
      .array(
        z
          .strictObject({
            capability,
            organizationalUnits: z
              .array(formats.ouPath)
              .min(1)
              .optional()
              .describe("paths of OUs, with those below them, for which alone it is excluded"),
            accounts: z
              .array(formats.accountName)
              .min(1)
              .optional()
              .describe("names of accounts for which alone it is excluded"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe(
            `a capability to exclude: capability, organizationalUnits, accounts, reason, expires; without organizationalUnits and accounts everywhere. In part: ${partlyExcluded.join(", ")}`,
          ),
      )
      .default([])
      .describe(
        "capabilities to exclude, everywhere or for some OUs and accounts, each with reason and expires",
      ),
  })
  .describe("which capabilities are enabled: preset, add, exclude; docs/capabilities.md lists them");

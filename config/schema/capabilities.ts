import { z } from "zod";
import { type CapabilityName, capabilities, presets } from "../../core/capabilities";
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
          .strictObject({ capability, reason: formats.reason, expires: formats.date })
          .describe("a capability to exclude: capability, reason, expires"),
      )
      .default([])
      .describe("capabilities of the preset to exclude, each with reason and expires"),
  })
  .describe("which capabilities are enabled: preset, add, exclude; docs/capabilities.md lists them");

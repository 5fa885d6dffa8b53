import { z } from "zod";
import { type CapabilityName, capabilities, presets } from "../../core/capabilities";
import { formats } from "./formats";

const names = Object.keys(capabilities) as [CapabilityName, ...CapabilityName[]];

const capability = z.enum(names).describe(`a capability: ${names.join(", ")}`);

/** What is switched on for the whole organization. */
export const capabilitiesSchema = z
  .strictObject({
    preset: z
      .enum(presets)
      .default("standard")
      .describe("essential, standard or full: each holds what the ones before it hold"),
    add: z.array(capability).default([]).describe("capabilities beside those of the preset"),
    leaveOut: z
      .array(
        z
          .strictObject({ capability, reason: formats.reason, expires: formats.date })
          .describe("a capability that is left out: capability, reason, expires"),
      )
      .default([])
      .describe("capabilities of the preset that are left out, each with reason and expires"),
  })
  .describe(
    "what detection and compliance switch on: preset, add, leaveOut; docs/capabilities.md lists them",
  );

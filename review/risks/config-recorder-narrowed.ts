import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { shrunk } from "../judges/shrunk";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** To record less than everything is less, whatever is listed instead. */
const recordsLess: Judge = (change) => {
  const all = (values: unknown) => valuesAt(values, "recording_group.all_supported").includes(true);
  const globals = (values: unknown) =>
    valuesAt(values, "recording_group.include_global_resource_types").includes(true);
  if (change.before === undefined || change.after === undefined) return undefined;
  if (all(change.before) && !all(change.after)) {
    return {
      message: "no longer records every supported type",
      before: "all_supported: true",
      after: `resource_types: ${shown(change, "after", "recording_group.resource_types")}`,
    };
  }
  if (all(change.before) && globals(change.before) && !globals(change.after)) {
    return { message: "no longer records IAM and other global types here" };
  }
  const frequency = (values: unknown) =>
    valuesAt(values, "recording_mode.recording_frequency")[0] ?? "CONTINUOUS";
  if (frequency(change.before) === "CONTINUOUS" && frequency(change.after) === "DAILY") {
    return { message: "records once a day instead of each change", before: "CONTINUOUS", after: "DAILY" };
  }
  return undefined;
};

/** What is listed matters where not everything is recorded. */
const fewerTypes: Judge = (change) =>
  valuesAt(change.after, "recording_group.all_supported").includes(true)
    ? undefined
    : shrunk("recording_group.resource_types", "records fewer types of resources")(change);

export const configRecorderNarrowed = {
  id: "config-recorder-narrowed",
  severity: "high",
  reason: "What is not recorded is judged by no rule.",
  advice: "Record every supported type.",
  source: 'AWS Config Developer Guide, "Recording AWS resources"',
  reads: {
    aws_config_configuration_recorder: [
      "recording_group.all_supported",
      "recording_group.include_global_resource_types",
      "recording_group.exclusion_by_resource_types.resource_types",
      "recording_group.resource_types",
      "recording_mode.recording_frequency",
    ],
  },
  judge: anyOf(
    recordsLess,
    grown("recording_group.exclusion_by_resource_types.resource_types", "leaves more types of resources out"),
    fewerTypes,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_config_configuration_recorder",
        before: { recording_group: [{ all_supported: false, resource_types: ["a", "b"] }] },
        after: { recording_group: [{ all_supported: false, resource_types: ["a"] }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: { recording_group: [{ all_supported: true, include_global_resource_types: true }] },
        after: { recording_group: [{ all_supported: true, include_global_resource_types: false }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: { recording_mode: [{ recording_frequency: "CONTINUOUS" }] },
        after: { recording_mode: [{ recording_frequency: "DAILY" }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: { recording_group: [{ all_supported: true }] },
        after: { recording_group: [{ all_supported: false, resource_types: ["AWS::EC2::VPC"] }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: {
          recording_group: [{ exclusion_by_resource_types: [{ resource_types: ["AWS::EC2::Volume"] }] }],
        },
        after: {
          recording_group: [
            { exclusion_by_resource_types: [{ resource_types: ["AWS::EC2::Volume", "AWS::IAM::Role"] }] },
          ],
        },
      },
    ],
    harmless: [
      {
        type: "aws_config_configuration_recorder",
        before: { recording_mode: [{ recording_frequency: "DAILY" }] },
        after: { recording_mode: [{ recording_frequency: "CONTINUOUS" }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: { recording_group: [{ all_supported: true, include_global_resource_types: false }] },
        after: { recording_group: [{ all_supported: true, include_global_resource_types: true }] },
      },
      {
        type: "aws_config_configuration_recorder",
        before: { recording_group: [{ all_supported: false, resource_types: ["AWS::EC2::VPC"] }] },
        after: { recording_group: [{ all_supported: true, resource_types: [] }] },
      },
    ],
  },
} as const satisfies Risk;

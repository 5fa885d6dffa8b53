import { configResourceTypes as known } from "../../facts/config-resource-types";
import { botocoreValues } from "../botocore-values";
import { comparedWithList } from "../compared-with-list";

/** From the type ResourceType of AWS Config's API. */
export const configResourceTypes = comparedWithList(
  Object.entries(known).flatMap(([service, types]) =>
    types.split(" ").map((type) => `AWS::${service}::${type}`),
  ),
  () => botocoreValues("config", "ResourceType"),
);

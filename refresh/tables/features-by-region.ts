import { quotedFromPages } from "../quoted-from-pages";

/** No list names these Regions in one form. */
export const featuresByRegion = quotedFromPages(/\bRegions?\b|\b[a-z]{2}-[a-z]+-\d\b/, [
  "https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html",
  "https://docs.aws.amazon.com/config/latest/developerguide/inspector-lambda-code-scan-enabled.html",
  "https://docs.aws.amazon.com/inspector/latest/user/inspector_regions.html",
  "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-config.html",
  "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-inspector.html",
]);

/**
 * Who may import whom. The folders are a pipeline; each rule says why the arrow does not point back.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const folder = (...names) => `^(${names.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle cannot be read, tested or replaced in parts.",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "facts-stand-alone",
      comment: "What is so in the world, whoever looks at it, is data that depends on nothing.",
      severity: "error",
      from: { path: folder("facts") },
      to: { pathNot: folder("facts") },
    },
    {
      name: "core-stands-alone",
      comment:
        "core/ is the vocabulary that everything else speaks; of ours it knows only facts of the world, and nothing of CDKTF.",
      severity: "error",
      from: { path: folder("core") },
      to: { pathNot: [folder("core", "facts"), "^node:", "^(net|worker_threads)$"] },
    },
    {
      name: "config-knows-only-core",
      comment:
        "What an organization says is read and judged without knowing what is made of it; it names guardrails, plans web ACLs and counts the rules of network ACLs, so it knows the list of the ones and the rules of the others.",
      severity: "error",
      from: { path: folder("config") },
      to: {
        path: [
          folder("controls", "modules", "stacks", "checks", "synthesis", "export", "cli", "testing"),
          "node_modules/(cdktf|@cdktf|constructs)/",
        ],
        pathNot: [
          "^modules/governance/guardrail-catalogue\\.ts$",
          "^modules/network/tier-acls\\.ts$",
          "^modules/web/(capacity-budget|field-to-match|own-statement|rate-key|rule-bands|text-transformations|web-acl-props|web-acl-rule|web-acl-rules|web-rule-problems)\\.ts$",
        ],
      },
    },
    {
      name: "rules-are-data",
      comment: "They are planned by config, before CDKTF is loaded and by commands that never load it.",
      severity: "error",
      from: { path: "^modules/(web/(web-acl-rules|web-rule-problems)|network/tier-acls)\\.ts$" },
      to: { path: "node_modules/(cdktf|@cdktf|constructs)/", reachable: true },
    },
    {
      name: "guardrails-are-data",
      comment: "Their list is read by config, before CDKTF is loaded and by commands that never load it.",
      severity: "error",
      from: { path: "^modules/governance/guardrail-catalogue\\.ts$" },
      to: { path: "node_modules/(cdktf|@cdktf|constructs)/", reachable: true },
    },
    {
      name: "controls-know-only-core",
      comment: "Proofs read Terraform JSON; if they knew the modules they would prove what the modules meant.",
      severity: "error",
      from: { path: folder("controls") },
      to: { path: [folder("config", "modules", "stacks", "checks", "synthesis", "export", "cli"), "node_modules/(cdktf|@cdktf|constructs)/"] },
    },
    {
      name: "modules-take-plain-values",
      comment: "A module is a library for teams with an app of their own, so it knows no organization file and no stack.",
      severity: "error",
      from: { path: folder("modules") },
      to: { path: folder("config", "stacks", "checks", "synthesis", "export", "cli") },
    },
    {
      name: "checks-read-json",
      comment: "What must hold is judged on what is emitted, not on the constructs that emit it.",
      severity: "error",
      from: { path: folder("checks") },
      to: { path: [folder("config", "modules", "stacks", "synthesis", "export", "cli"), "node_modules/(cdktf|@cdktf|constructs)/"] },
    },
    {
      name: "stacks-do-not-look-down",
      comment: "Stacks are made the same way whoever asks: main.ts, the synthesizer, a test.",
      severity: "error",
      from: { path: folder("stacks") },
      to: { path: folder("synthesis", "export", "cli") },
    },
    {
      name: "export-knows-no-cdktf",
      comment: "The exporter takes Terraform JSON, whoever made it, so that CDKTF can be left one day.",
      severity: "error",
      from: { path: folder("export") },
      to: { path: [folder("config", "modules", "stacks", "synthesis", "cli"), "node_modules/(cdktf|@cdktf|constructs)/"] },
    },
    {
      name: "review-reads-plans",
      comment:
        "A plan is reviewed whoever wrote its configuration, and within the time that a person waits: without CDKTF, and knowing of ours only what is promised.",
      severity: "error",
      from: { path: folder("review") },
      to: {
        path: [folder("config", "modules", "stacks", "checks", "synthesis", "export", "cli"), "node_modules/(cdktf|@cdktf|constructs)/"],
      },
    },
    {
      name: "reach-reads-json",
      comment:
        "Who reaches whom is judged on what is emitted; if it knew the modules or the organization it would say what was meant.",
      severity: "error",
      from: { path: folder("reach") },
      to: {
        path: [
          folder("config", "modules", "stacks", "checks", "synthesis", "export", "diagram", "review", "cli", "testing"),
          "node_modules/(cdktf|@cdktf|constructs)/",
        ],
      },
    },
    {
      name: "diagram-draws-the-model",
      comment: "A picture shows what is emitted, as who reaches whom is judged on it; it knows no more than its own words and places.",
      severity: "error",
      from: { path: folder("diagram") },
      to: { pathNot: folder("diagram", "reach", "core") },
    },
    {
      name: "no-provider-barrel",
      comment: "The barrel of the provider costs 3.5 seconds and 1.5 GB; import @cdktf/provider-aws/lib/<resource>.",
      severity: "error",
      from: {},
      to: { path: "node_modules/@cdktf/provider-aws/lib/index\\.(js|d\\.ts)$" },
    },
    {
      name: "files-are-touched-at-the-edges",
      comment: "Everything else is a pure function and can be tested as one.",
      severity: "error",
      from: {
        path: folder("core", "config", "controls", "modules", "reach", "diagram", "review", "stacks", "checks"),
        pathNot: "^config/read-(organization|text)\\.ts$",
      },
      to: { path: "^(node:)?(fs|child_process|os|path)(/promises)?$" },
    },
    {
      name: "simulator-stays-in-tests",
      comment:
        "The simulator is under AGPL-3.0: it decides in tests and is never shipped. The published matchers load it where whoever runs them has installed it.",
      severity: "error",
      from: { pathNot: ["^__tests__/", "^testing/loaded-simulator\\.ts$"] },
      to: {
        path: "node_modules/@cloud-copilot/iam-(simulate|policy)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "shipped-code-uses-shipped-packages",
      comment: "A package that is only there for development is missing on a user's machine.",
      severity: "error",
      from: { path: folder("core", "config", "controls", "modules", "reach", "diagram", "review", "stacks", "checks", "synthesis", "export", "cli", "testing"), pathNot: "\\.generate\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|cdktf\\.out|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default", "types"] },
  },
};

const { availableParallelism } = require("node:os");

const shared = {
  testEnvironment: "<rootDir>/__tests__/environment.ts",
  setupFiles: ["<rootDir>/__tests__/without-creation-traces.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "/cdktf.out/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/cdktf.out/"],
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
};

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      globalSetup: "<rootDir>/__tests__/compile-command.ts",
      testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "<rootDir>/__tests__/terraform/"],
    },
    {
      ...shared,
      displayName: "terraform",
      globalSetup: "<rootDir>/__tests__/terraform/look-for-terraform.ts",
      testMatch: ["<rootDir>/__tests__/terraform/**/*.test.ts"],
    },
  ],
  // Terraform waits more than it works, so unit tests run meanwhile, on every processor.
  maxWorkers: availableParallelism() + 2,
  testSequencer: "<rootDir>/__tests__/longest-first.js",
  collectCoverageFrom: [
    "{checks,cli,config,controls,core,diagram,export,modules,reach,review,stacks,synthesis,testing}/**/*.ts",
    "!**/*.generate.ts",
  ],
  coverageThreshold: { global: { statements: 90 } },
  coverageReporters: ["text-summary"],
};

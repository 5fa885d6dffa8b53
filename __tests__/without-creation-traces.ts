// CDKTF takes a stack trace for every token. Under Jest each is mapped back to TypeScript, which takes most of a
// synthesis, and no test reads them.
jest.mock("cdktf/lib/tokens/private/stack-trace", () => ({ captureStackTrace: () => [] }));

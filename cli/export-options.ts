export interface ExportOptions {
  readonly config: string;
  readonly to: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly allowExpired?: boolean;
  readonly format: "json" | "hcl";
  readonly processes?: number;
}

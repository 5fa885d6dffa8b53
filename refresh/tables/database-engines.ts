import { quotedFromPages } from "../quoted-from-pages";

const guide = "https://docs.aws.amazon.com/AmazonRDS/latest";

/** What forces TLS, with its defaults, who has IAM, and what refuses Performance Insights. */
export const databaseEngines = quotedFromPages(
  /\b(rds\.force_ssl|require_secure_transport|SQLNET\.(SSL_VERSION|CIPHER_SUITE)|IAM database authentication|db\.t\d)/,
  [
    `${guide}/UserGuide/mysql-ssl-connections.require-ssl.html`,
    `${guide}/UserGuide/mariadb-ssl-connections.require-ssl.html`,
    `${guide}/UserGuide/PostgreSQL.Concepts.General.SSL.html`,
    `${guide}/UserGuide/SQLServer.Concepts.General.SSL.Using.html`,
    `${guide}/UserGuide/Appendix.Oracle.Options.SSL.html`,
    `${guide}/AuroraUserGuide/AuroraPostgreSQL.Security.html`,
    `${guide}/AuroraUserGuide/AuroraMySQL.Security.html`,
    `${guide}/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html`,
    `${guide}/UserGuide/USER_DatabaseInsights.Engines.html`,
  ],
);

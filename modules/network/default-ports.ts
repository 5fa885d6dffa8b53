/** TCP ports on which applications and databases listen where nothing else is said. */
export const defaultPorts = { application: 8443, database: 5432 };

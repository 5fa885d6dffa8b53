/** The endpoint that inspects what passes a zone, by the zone as the network names it: an id, or an expression for one. */
export type ZoneEndpoints = (zone: string) => string;

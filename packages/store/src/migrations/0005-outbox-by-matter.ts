/** A matter's messages are looked up by matter when the record is checked or its projections are rebuilt. */
export const outboxByMatter = `
create index outbox_by_matter on outbox (agency_id, matter_id);
`;

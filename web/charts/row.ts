/** A row of a chart or of a query: values by column name. */
export type Value = number | string | null;

export type Row = Record<string, Value>;

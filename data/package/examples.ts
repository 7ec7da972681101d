/**
 * Worked examples for the README of a dataset, in SQL (DuckDB), Python (Polars) and R: open the tables, then the two
 * questions everybody asks first. They name the columns and arms of this very study, so they run as they stand.
 */
import { shapeOf } from "../schema.ts";
import type { Study } from "../study.ts";

/** The first value columns of the tables: what the examples ask for. */
interface Asked {
  /** In table runs. */
  result: string;
  /** In table cycles. */
  course: string;
  /** In table zones. */
  unit: string;
}

export function workedExamples(study: Study): string {
  const first = (table: "runs" | "cycles" | "zones") =>
    shapeOf(study.shapes, table).columns[0].name;
  const asked = { result: first("runs"), course: first("cycles"), unit: first("zones") };
  const isCompared = study.scenarios.length > 1;
  const [a, b] = study.scenarios.map(({ name }) => `\`${name}\``);
  const question = isCompared
    ? `By how much does ${b} differ from ${a} in \`${asked.result}\`? Asked pair by pair, because both arms of a\nreplication had the same luck: two separate means would hide the answer in noise.`
    : `What is the mean of \`${asked.result}\`, and how sure is it?`;
  return `## Worked examples

Question 1. ${question}

Question 2. How does \`${asked.course}\` go over the alignment cycles, before and after the decision date?

### DuckDB

DuckDB reads the files through pyarrow (\`pip install duckdb pyarrow\`), without copying them:

${fenced("python", duckdbText(asked, isCompared))}

In DuckDB's own shell, make Parquet first; the metadata of the columns goes along:

${fenced("python", parquetText)}

${fenced("sql", `SELECT * FROM 'data/runs.parquet';`)}

### Python

${fenced("python", polarsText(asked, isCompared))}

Unit, definition and direction of a column, from the file itself:

${fenced("python", metadataText(asked))}

### R

${fenced("r", rText(asked, isCompared))}
`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function duckdbText({ result, course, unit }: Asked, isCompared: boolean): string {
  const difference = `SELECT count(d) AS pairs, avg(d) AS mean_difference, stddev_samp(d) / sqrt(count(d)) AS standard_error
    FROM (SELECT replication, max(${result}) FILTER (WHERE arm = 1) - max(${result}) FILTER (WHERE arm = 0) AS d
          FROM runs GROUP BY replication)`;
  const mean = `SELECT count(${result}) AS replications, avg(${result}) AS mean,
           stddev_samp(${result}) / sqrt(count(${result})) AS standard_error
    FROM runs`;
  return `import duckdb, pyarrow.dataset as ds

runs, days, cycles, zones = (
    ds.dataset(f"data/{name}.arrow", format="ipc") for name in ("runs", "days", "cycles", "zones")
)

# Question 1
duckdb.sql("""
    ${isCompared ? difference : mean}
""").show()

# Question 2
duckdb.sql("""
    SELECT scenario, cycle, avg(${course}) AS mean
    FROM cycles GROUP BY scenario, cycle ORDER BY scenario, cycle
""").show()

# Which units stand out after the decision date?
duckdb.sql("""
    SELECT scenario, zone, avg(${unit}) AS mean
    FROM zones WHERE cycle >= 0 GROUP BY scenario, zone ORDER BY scenario, zone
""").show()`;
}

const parquetText = `import pyarrow as pa, pyarrow.parquet as pq

for name in ("runs", "days", "cycles", "zones"):
    pq.write_table(pa.ipc.open_file(f"data/{name}.arrow").read_all(), f"data/{name}.parquet")`;

function polarsText({ result, course }: Asked, isCompared: boolean): string {
  const difference = `d = runs.pivot(on="arm", index="replication", values="${result}").select(d=pl.col("1") - pl.col("0"))
print(d.select(
    pairs=pl.col("d").count(),
    mean_difference=pl.col("d").mean(),
    standard_error=pl.col("d").std() / pl.col("d").count().sqrt(),
))`;
  const mean = `print(runs.select(
    replications=pl.col("${result}").count(),
    mean=pl.col("${result}").mean(),
    standard_error=pl.col("${result}").std() / pl.col("${result}").count().sqrt(),
))`;
  return `import polars as pl

runs = pl.read_ipc("data/runs.arrow")
cycles = pl.read_ipc("data/cycles.arrow")

# Question 1
${isCompared ? difference : mean}

# Question 2
print(cycles.group_by("scenario", "cycle").agg(mean=pl.col("${course}").mean()).sort("scenario", "cycle"))`;
}

function metadataText({ result }: Asked): string {
  return `import pyarrow as pa

schema = pa.ipc.open_file("data/runs.arrow").schema
print(schema.field("${result}").metadata)
print(schema.metadata)  # engine, seed, digests of the scenarios`;
}

function rText({ result, course }: Asked, isCompared: boolean): string {
  const difference = `pairs <- merge(runs[runs$arm == 0, ], runs[runs$arm == 1, ], by = "replication", suffixes = c("_a", "_b"))
d <- na.omit(pairs$${result}_b - pairs$${result}_a)
c(pairs = length(d), mean_difference = mean(d), standard_error = sd(d) / sqrt(length(d)))`;
  const mean = `x <- na.omit(runs$${result})
c(replications = length(x), mean = mean(x), standard_error = sd(x) / sqrt(length(x)))`;
  return `runs <- as.data.frame(arrow::read_ipc_file("data/runs.arrow"))
cycles <- as.data.frame(arrow::read_ipc_file("data/cycles.arrow"))

# Question 1
${isCompared ? difference : mean}

# Question 2
aggregate(${course} ~ cycle + scenario, data = cycles, FUN = mean)`;
}

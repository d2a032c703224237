/**
 * DuckDB on two threads: the two tables, the exact weighted mark, the rank within each track, the shortlists.
 * Nothing is checked. Arguments: the edition's folder, the file to write.
 */
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [, , edition = "", out = ""] = process.argv;
const text = (path: string): string => `'${path.replaceAll("'", "''")}'`;
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
await connection.run(`
  copy (
    select 赛道, rank() over ranking as 名次, 报名号, 姓名, 单位, 成绩
    from (
      select *, cast(学习积分 * 40 + 理论考试 * 60 as decimal(12, 2)) / 100 as 成绩
      from read_csv(${text(join(edition, "entrants.csv"))}, header = true, all_varchar = true) as entrants
      join read_csv(${text(join(edition, "scores/preliminary.csv"))}, header = true,
        columns = {'报名号': 'varchar', '学习积分': 'decimal(6, 2)', '理论考试': 'decimal(6, 1)', '用时': 'integer'},
        nullstr = ['', '缺考', '违纪', '弃权']) as scores
      using (报名号)
      where 学习积分 is not null and 理论考试 is not null
    )
    window ranking as (partition by 赛道 order by 成绩 desc, 理论考试 desc, 用时)
    qualify 名次 <= 300
    order by 赛道, 名次, 报名号
  ) to ${text(out)} (header)`);

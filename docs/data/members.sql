-- 用 DuckDB 读 --data 写出的数据：在那个文件夹里 duckdb < members.sql
SELECT coalesce(organisation_code, '') AS code,
       coalesce(organisation, '') AS organisation,
       coalesce(max(value) FILTER ("column" = 'total'), 0)::INTEGER AS total,
       coalesce(max(value) FILTER ("column" = 'female'), 0)::INTEGER AS female
FROM read_csv('figures.csv', header = true, all_varchar = false,
              types = {'organisation_code': 'VARCHAR', 'organisation': 'VARCHAR'})
WHERE "table" = 'members' AND "row" = 'all'
GROUP BY ALL
ORDER BY code, organisation;

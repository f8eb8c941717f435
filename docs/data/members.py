# 用 pandas 读 --data 写出的数据：python3 members.py 文件夹
import sys

import pandas as pd

figures = pd.read_csv(f"{sys.argv[1]}/figures.csv", encoding="utf-8-sig", dtype={"organisation_code": str})
members = figures[(figures["table"] == "members") & (figures["row"] == "all")]
owner = ["organisation_code", "organisation"]
wide = members.fillna(dict.fromkeys(owner, "")).pivot(index=owner, columns="column", values="value")
print(wide.reindex(columns=["total", "female"]).fillna(0).astype(int).to_csv(header=False), end="")

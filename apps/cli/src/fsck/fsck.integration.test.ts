import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProof, proofFormat } from "@zhunsheng/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhunsheng } from "../testing/command.ts";
import { finds, findsNothing } from "../testing/damages.ts";
import { rewriteHistory, signAnew } from "../testing/rewriting.ts";
import { type Copy, type SavedRecord, saveRecord } from "../testing/saved-record.ts";

// Each test damages a copy of one saved record as its owner could, with the triggers switched off, runs the real
// command on it, and asks whether the place that was damaged is the one that is named first.

let saved: SavedRecord;

beforeAll(async () => {
  // Enough acts for a full tile, and a tile above it.
  saved = await saveRecord(52);
}, 240_000);
afterAll(() => saved.discard());

/** One byte of a column, in the act `seq` of the ordinary case. */
const flip =
  (table: string, column: string, seq: number, more = "true", at = 20) =>
  (one: Copy) =>
    one.sql(
      `update ${table} set ${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)
       where agency_id = $1 and matter_id = $2 and seq = ${seq} and ${more}`,
      [saved.agency, saved.matter],
    );

const flipFile = (name: string, at: number) => (one: Copy) => {
  const path = join(one.data, name);
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

const change = (set: string, where: string) => (one: Copy) =>
  one.sql(`update ${set} where agency_id = $1 and matter_id = $2 and ${where}`, [saved.agency, saved.matter]);

const here = (seq?: number): string => `事项 ${saved.matter}${seq === undefined ? "" : ` 第${seq}项`}`;

test("完好的记录没有发现，退出码为 0；早先和后来的收据、检查点都相符", async () => {
  const copy = await saved.copy();
  const { earlyProof, lateProof, earlyCheckpoint, lateCheckpoint } = saved.kept;
  const held = ["--receipt", earlyProof, "--receipt", lateProof];
  const ran = await findsNothing(
    copy,
    ...held,
    "--checkpoint",
    earlyCheckpoint,
    "--checkpoint",
    lateCheckpoint,
  );
  await copy.discard();
  expect(ran.stdout).toContain("账号、登录、设置和对其他日志的见证不是由记录推导的");
});

/** The same proof in the other forms in which somebody may have kept it. */
function otherForms(copy: Copy): readonly string[] {
  const { header, log, inclusion } = JSON.parse(readFileSync(saved.kept.earlyProof, "utf8"));
  const { index, size, hashes, checkpoint } = inclusion;
  const part = { origin: log, index, size, hashes, checkpoint };
  const path = hashes.map((hash: string) => Buffer.from(hash, "base64"));
  const forms = {
    "proof.json": JSON.stringify({ format: proofFormat, header, opened: [], log: part }),
    "proof.tlog-proof": formatProof({ index, path, checkpointNote: checkpoint }),
  };
  return Object.entries(forms).map(([name, text]) => {
    writeFileSync(join(copy.data, name), text);
    return join(copy.data, name);
  });
}

test("收据写成证明文件或者 tlog-proof，一样可以核对", async () => {
  const copy = await saved.copy();
  const [file = "", text = ""] = otherForms(copy);
  await findsNothing(copy, "--receipt", file, "--receipt", text);
  const { agency, matter } = saved;
  await rewriteHistory(copy, { agency, matter, seq: 4, field: "input.found", value: () => "没有问题" });
  const byFile = await copy.fsck("--receipt", file);
  expect(byFile.stdout).toMatch(
    new RegExp(`✗ ${here(4)}：日志第 \\d+ 条不是收据上的条目.*收据 .*proof\\.json`),
  );
  const byText = await copy.fsck("--receipt", text);
  expect(byText.stdout).toMatch(new RegExp(`✗ ${here(4)}：日志第 \\d+ 条不是证明所证的条目.*\\.tlog-proof`));
  await copy.discard();
}, 120_000);

describe.concurrent("行为、字段和盐", { timeout: 180_000 }, () => {
  test("行为标头改一个字节", async () => {
    await finds(
      saved,
      flip("act", "header", 5),
      new RegExp(`^✗ ${here(5)} 标头：.*表 act，seq=5，列 header`),
    );
  });
  test("act_sha256 改一个字节", async () => {
    await finds(
      saved,
      flip("act", "act_sha256", 5),
      new RegExp(`^✗ ${here(5)} 列 act_sha256：不是标头的 SHA-256.*表 act，seq=5，列 act_sha256`),
    );
  });
  test("字段内容改一个字节", async () => {
    await finds(
      saved,
      flip("act_field", "value", 4, "name = 'input.found'", 3),
      new RegExp(`^✗ ${here(4)} 字段 input.found：内容或者盐.*表 act_field，seq=4，name=input.found`),
    );
  });
  test("盐改一个字节", async () => {
    await finds(
      saved,
      flip("act_field", "salt", 2, "name = 'by'", 0),
      new RegExp(`^✗ ${here(2)} 字段 by：内容或者盐.*表 act_field，seq=2，name=by`),
    );
  });
  test("字段行被删除", async () => {
    const damage = (one: Copy) =>
      one.sql("delete from act_field where matter_id = $1 and seq = 2 and name = 'relied'", [saved.matter]);
    await finds(saved, damage, new RegExp(`^✗ ${here(2)} 字段 relied：标头有承诺，而内容不在表中`));
  });
  test("多出标头没有承诺的字段", async () => {
    const damage = (one: Copy) =>
      one.sql(
        `insert into act_field select agency_id, matter_id, seq, 'input.added', salt, value from act_field
         where matter_id = $1 and seq = 2 and name = 'by'`,
        [saved.matter],
      );
    await finds(saved, damage, new RegExp(`^✗ ${here(2)} 字段 input.added：表中有内容，而标头没有承诺`));
  });
  test("列与标头不同", async () => {
    await finds(
      saved,
      change("act set occurred_at = occurred_at - interval '1 day'", "seq = 3"),
      new RegExp(`^✗ ${here(3)} 列 occurred_at：为 .*，而标头写的是 .*表 act，seq=3，列 occurred_at`),
    );
  });
  test("两项行为对调", async () => {
    const damage = (one: Copy) =>
      one.sql(
        `update act a set header = b.header, act_sha256 = b.act_sha256 from act b
         where a.matter_id = $1 and b.matter_id = $1 and a.seq + b.seq = 7 and a.seq in (3, 4)`,
        [saved.matter],
      );
    await finds(saved, damage, new RegExp(`^✗ ${here(3)} 列 seq：为 3，而标头写的是 4`));
  });
  test("中间的一项行为被删除", async () => {
    const damage = async (one: Copy) => {
      for (const table of ["act", "act_field", "act_request", "log_leaf"])
        await one.sql(`delete from ${table} where matter_id = $1 and seq = 6`, [saved.matter]);
    };
    await finds(saved, damage, new RegExp(`^✗ ${here(7)}：之前缺少第6项（表 act，seq=6`));
  });
  test("请求登记被删除", async () => {
    await finds(
      saved,
      (one) => one.sql("delete from act_request where matter_id = $1 and seq = 4", [saved.matter]),
      new RegExp(`^✗ ${here(4)}：没有请求登记（表 act_request，seq=4`),
    );
  });
});

describe.concurrent("公开日志", { timeout: 180_000 }, () => {
  test("日志条目改一个字节", async () => {
    await finds(
      saved,
      flip("log_leaf", "entry", 5),
      new RegExp(`^✗ ${here(5)} 日志条目：与标头的 SHA-256 和 SM3 不符（表 log_leaf，index=\\d+`),
    );
  });
  test("两条日志对调", async () => {
    const damage = (one: Copy) =>
      one
        .sql(
          "update log_leaf set index = case index when 3 then 10000003 else 10000004 end where index in (3, 4)",
        )
        .then(() =>
          one.sql(
            "update log_leaf set index = case index when 10000003 then 4 else 3 end where index > 10000000",
          ),
        );
    const ran = await finds(
      saved,
      damage,
      /^✗ 第 96 字节起与数据库的日志不符（第 3 条）（文件 log\/tile\/0\/000/,
    );
    expect(ran.stdout).toContain("这些日志条目中有改动（文件 log/checkpoint");
  });
  test("同一事项的两条日志对调，日志重新签署：次序不对", async () => {
    const damage = async (one: Copy) => {
      const swap = `with two as (select seq, index from log_leaf where matter_id = $1 and seq in (3, 4))
        update log_leaf l set index = two.index + $2 from two where l.matter_id = $1 and l.seq + two.seq = 7`;
      await one.sql(swap, [saved.matter, 10_000_000]);
      await one.sql("update log_leaf set index = index - 10000000 where index >= 10000000");
      await signAnew(one);
    };
    await finds(saved, damage, new RegExp(`^✗ ${here(4)} 日志次序：在日志中排在第3项（index=\\d+）之前`));
  });
  test("一条日志被删除", async () => {
    await finds(
      saved,
      (one) => one.sql("delete from log_leaf where matter_id = $1 and seq = 5", [saved.matter]),
      new RegExp(`^✗ ${here(5)}：既不在公开日志中，也不在等待写入之列（表 log_leaf，seq=5`),
    );
  });
  test("同一行为两次等待写入", async () => {
    await finds(
      saved,
      (one) =>
        one.sql(
          `insert into log_queue (entry, agency_id, matter_id, seq) select entry, agency_id, matter_id, seq
           from log_leaf where matter_id = $1 and seq = 5`,
          [saved.matter],
        ),
      new RegExp(`^✗ ${here(5)}：在日志和等待之列中共有 2 处`),
    );
  });
  test.each([
    ["tile/0/000", 40, /第 40 字节起与数据库的日志不符（第 1 条）（文件 log\/tile\/0\/000）/],
    ["tile/1/000.p/1", 3, /第 3 字节起与数据库的日志不符（文件 log\/tile\/1\/000.p\/1）/],
    ["tile/entries/000", 70, /第 70 字节起与数据库的日志不符（第 1 条）（文件 log\/tile\/entries\/000）/],
  ])("数据块 %s 改一个字节", async (name, at, first) => {
    await finds(saved, flipFile(`log/${name}`, at), first);
  });
  test("数据块被截短", async () => {
    await finds(
      saved,
      (one) => truncateSync(join(one.data, "log/tile/0/000"), 100),
      /长度为 100 字节，应为 8192 字节（文件 log\/tile\/0\/000）/,
    );
  });
  test("数据块不在，以及多余的文件", async () => {
    await finds(
      saved,
      (one) => rmSync(join(one.data, "log/tile/entries/000")),
      /文件不在（文件 log\/tile\/entries\/000）/,
    );
    await finds(
      saved,
      (one) => writeFileSync(join(one.data, "log/tile/0/009"), "x"),
      /多余的文件：日志只有 \d+ 条（文件 log\/tile\/0\/009）/,
    );
    await finds(
      saved,
      (one) => writeFileSync(join(one.data, "log/a"), ""),
      /不是公开日志的文件（文件 log\/a）/,
    );
  });
  test("检查点改一个字节：签名或者根哈希", async () => {
    await finds(saved, flipFile("log/checkpoint", 40), /签名不成立.*（文件 log\/checkpoint）/);
    const last = (one: Copy) => {
      const path = join(one.data, "log/checkpoint");
      const text = readFileSync(path, "utf8").trimEnd();
      writeFileSync(path, `${text.slice(0, -8)}${text.at(-8) === "A" ? "B" : "A"}${text.slice(-7)}\n`);
    };
    await finds(saved, last, /签名不成立.*（文件 log\/checkpoint）/);
  });
});

describe.concurrent("被删除、被恢复、被重写", { timeout: 180_000 }, () => {
  const lastTen = "(select agency_id, matter_id, seq from log_leaf order by index desc limit 10)";
  const deleteLastTen = async (one: Copy) => {
    for (const table of ["act_field", "act_request", "act", "log_leaf"]) {
      await one.sql(`delete from ${table} where (agency_id, matter_id, seq) in ${lastTen}`);
    }
  };

  test("最后十项行为连同日志被删除：检查点说得更多", async () => {
    const ran = await finds(saved, deleteLastTen, /^✗ /);
    expect(ran.stdout).toMatch(
      /已签署 (\d+) 条，数据库只有 \d+ 条：第 \d+ 条起的行为被删除.*文件 log\/checkpoint/,
    );
  });
  test("最后十项被删除，推导内容一并重建，日志重新签署：只有收据的持有人能发现", async () => {
    const damage = async (one: Copy) => {
      // The counters go back by as many numbers as those acts bear.
      await one.sql(
        `update document_number d set number = number - (select count(*) from act_field f
           where f.name = 'number' and (f.agency_id, f.matter_id, f.seq) in ${lastTen})
         where series = 'summary'`,
      );
      await deleteLastTen(one);
      await signAnew(one);
      expect((await zhunsheng(["rebuild"], one.env)).code).toBe(0);
    };
    const copy = await saved.copy();
    await damage(copy);
    await findsNothing(copy);
    await copy.discard();
    const ran = await finds(saved, damage, /^✗ /, { words: ["--receipt", saved.kept.lateProof] });
    expect(ran.stdout).toMatch(/已签署 \d+ 条，数据库只有 \d+ 条：.*收据 .*late-proof\.json/);
  });
  test("旧数据库放在新检查点之下", async () => {
    await finds(
      saved,
      () => undefined,
      /已签署 \d+ 条，数据库只有 \d+ 条：.*恢复了旧的备份（文件 log\/checkpoint/,
      { from: ["early"] },
    );
  });
  test("旧数据库连同旧日志文件：持有后来检查点或者收据的人能发现", async () => {
    const { lateCheckpoint, lateProof } = saved.kept;
    const from: Parameters<SavedRecord["copy"]> = ["early", "early"];
    const copy = await saved.copy(...from);
    await findsNothing(copy);
    await copy.discard();
    await finds(saved, () => undefined, /已签署.*检查点 .*late-checkpoint/, {
      words: ["--checkpoint", lateCheckpoint],
      from,
    });
    await finds(saved, () => undefined, /已签署.*收据 .*late-proof/, {
      words: ["--receipt", lateProof],
      from,
    });
  });
  test("旧数据库连同旧日志文件：密钥旁记着最后签署的根", async () => {
    // Kept apart from both, as an administrator who restores them would find it.
    const remember = (one: Copy) =>
      cpSync(join(saved.folder, "keys/last-signed"), join(one.data, "keys/last-signed"));
    await finds(saved, remember, /已签署.*文件 keys\/last-signed/, { from: ["early", "early"] });
  });
  test("旧数据库连同旧日志文件：旁边还留着已见证的检查点", async () => {
    // The files of the earlier moment, as a backup would bring them back; the witnessed one stands outside them.
    const damage = (one: Copy) => cpSync(saved.kept.lateCheckpoint, join(one.data, "witnessed-checkpoint"));
    await finds(saved, damage, /已签署.*文件 witnessed-checkpoint/, { from: ["early", "early"] });
    const forge = (one: Copy) => writeFileSync(join(one.data, "witnessed-checkpoint"), "x");
    await finds(saved, forge, /不是用已知密钥签的检查点（文件 witnessed-checkpoint）/);
  });
  test("用真密钥重写的历史：自身前后一致，持有早先收据的人能发现是哪一项", async () => {
    const rewritten = async (one: Copy) => {
      const { agency, matter } = saved;
      const value = () => "现场没有发现问题";
      await rewriteHistory(one, { agency, matter, seq: 4, field: "input.found", value });
      const rebuilt = await zhunsheng(["rebuild"], one.env);
      expect(rebuilt.code, rebuilt.stderr).toBe(0);
    };
    const copy = await saved.copy();
    await rewritten(copy);
    await findsNothing(copy);
    await copy.discard();
    const ran = await finds(
      saved,
      rewritten,
      new RegExp(`^✗ ${here(4)}：日志第 \\d+ 条不是收据上的条目.*收据 .*early-proof`),
      { words: ["--receipt", saved.kept.earlyProof] },
    );
    expect(ran.stdout).toMatch(/前 \d+ 条的根哈希是 .*已签署的是 .*收据 /);
  });
});

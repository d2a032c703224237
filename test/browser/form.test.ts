import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";

const EDITION = "hongqi-cup-2024";
const FORM = `${EDITION}/objections/form/`;
const OBJECTION = `${FORM}?kind=objection&list=railway/qualifiers&version=3&entrant=TL-00365`;
let browser: Browser;
let site: Served;
let dir: string;

beforeAll(async () => {
  dir = await siteFolder();
  site = await serveSite(dir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A page with everything it asked the server for; an error on it fails the test. */
async function open(
  path: string,
  use: (page: Page, asked: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on("pageerror", ({ message }) => errors.push(message));
  try {
    await page.goto(`${site.url}${path}`, { waitUntil: "load" });
    if (options.javaScriptEnabled !== false) {
      // Counts instead of opening the window of the system.
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset["printed"] = String(Number(document.body.dataset["printed"] ?? 0) + 1);
        };
      });
    }
    await use(page, asked);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

const cell = (page: Page, kind: string, key: string) =>
  page.textContent(`#paper-${kind} [data-fill="${key}"]`);
const found = (page: Page) =>
  page.waitForFunction(() => (document.querySelector("#found")?.textContent ?? "") !== "");
const pages = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length;

async function fillObjection(page: Page): Promise<void> {
  await found(page);
  await page.check('#objection-who input[value="单位"]');
  await page.fill("#objection-name", "澄屿线路养护公司工会（演示）");
  await page.fill("#objection-contact", "周明（演示）");
  await page.fill("#objection-phone", "010-0000-0121");
  await page.check('#objection-category input[value="资格"]');
  await page.fill("#objection-matter", "该选手报名时不是班组长");
  await page.fill("#objection-facts", "2024年3月起改任技术员。\n公示栏有调任通知。");
  await page.fill("#objection-evidence", "调任通知照片 2 张\n工会说明 1 份");
  await page.check("#objection-truth");
}

describe("the form of an objection", () => {
  it("is filled from its link with the row as published, its address and the hash of the list's file", () =>
    open(OBJECTION, async (page) => {
      await found(page);
      const bytes = readFileSync(join(dir, `${EDITION}/railway/qualifiers/v3.json`));
      expect(await cell(page, "objection", "list")).toBe(
        "铁路赛道复赛入围名单 v3（2024年6月17日（星期一）17:00 发布）",
      );
      expect(await cell(page, "objection", "person")).toBe("邱海良");
      expect(await cell(page, "objection", "row")).toBe(
        "名次 1；单位 澄屿线路养护公司（演示）；省份 辽宁；学习积分 100.00；理论考试 91.0；成绩 94.60；状态 入围",
      );
      expect(await cell(page, "objection", "link")).toBe(
        `https://hongbang.example/${EDITION}/railway/qualifiers/v3/#TL-00365`,
      );
      expect(await cell(page, "objection", "sha")).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(await cell(page, "objection", "until")).toBe("2024年6月18日（星期二）18:00（北京时间）");
    }));

  it("says with a hash of every version what is in that version's file", () =>
    open(FORM, async (page) => {
      const options = await page.$$eval("#list option[data-sha]", (all) =>
        all.map((each) => [
          (each as HTMLOptionElement).dataset["json"],
          (each as HTMLOptionElement).dataset["sha"],
        ]),
      );
      expect(options.length).toBe(66);
      for (const [path = "", sha] of options)
        expect([
          path,
          createHash("sha256")
            .update(readFileSync(join(dir, path)))
            .digest("hex"),
        ]).toEqual([path, sha]);
    }));

  it("says what is missing, in a summary with links and beside each answer, and prints nothing", () =>
    open(OBJECTION, async (page) => {
      await found(page);
      await page.click("[data-do=print]");
      await page.waitForSelector("#errors:not([hidden])");
      expect(await page.textContent("#errors h2")).toBe("还有 8 处要填写或者改正");
      expect(await page.$$eval("#errors li", (items) => items.map((item) => item.textContent))).toEqual([
        "请选择是个人还是单位提出。",
        "请填写真实姓名或者单位全称。",
        "请填写联系电话。",
        "请选择异议类别。",
        "请写明异议事项。",
        "请写明具体事实和理由。",
        "请列出证据材料，一行一份。",
        "请确认声明。",
      ]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
      await page.click("#errors li:nth-child(3) a");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("objection-phone");
      expect(await page.getAttribute("#objection-phone", "aria-invalid")).toBe("true");
      expect(await page.getAttribute("#objection-phone", "aria-describedby")).toBe("objection-phone-e");
      expect(await page.textContent("#objection-phone-e")).toBe("请填写联系电话。");
      expect(await page.evaluate(() => document.body.dataset["printed"])).toBeUndefined();
    }));

  it("knows whom the list does not hold, and finds somebody by name", () =>
    open(`${FORM}?list=railway/qualifiers`, async (page) => {
      await page.fill("#entrant", "查无此人");
      await found(page);
      expect(await page.textContent("#found")).toBe("这一版名单里没有“查无此人”，请核对。");
      await page.click("[data-do=txt]");
      await page.waitForSelector("#errors:not([hidden])");
      expect(await page.textContent("#errors li")).toBe("这一版名单里没有“查无此人”，请核对。");
      await page.fill("#entrant", "邱海良");
      await page.waitForFunction(() => document.querySelector("#found")?.textContent?.includes("TL-00365"));
      expect(await cell(page, "objection", "entrant")).toBe("TL-00365");
    }));

  it("refuses a list that takes no objection", () =>
    open(`${FORM}?kind=objection&list=railway/semifinal&entrant=TL-00365`, async (page) => {
      await found(page);
      expect(await page.textContent("#time")).toBe("这份名单不接受异议，请另选名单。");
      await page.click("[data-do=print]");
      await page.waitForSelector("#errors:not([hidden])");
      expect(await page.textContent("#errors li")).toBe("这份名单不接受异议，请另选名单。");
    }));

  it("says whether it is in time by the visitor's clock", async () => {
    for (const [now, text] of [
      ["2024-06-11T12:00:00+08:00", "这份名单的公示还没有开始。"],
      ["2024-06-18T17:59:00+08:00", "异议在 2024年6月18日（星期二）18:00（北京时间） 截止。"],
      [
        "2024-06-18T18:00:00+08:00",
        "公示期已满，异议在 2024年6月18日（星期二）18:00（北京时间） 截止。逾期提出的不予受理。",
      ],
    ] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(now));
      await page.goto(`${site.url}${OBJECTION}`);
      await found(page);
      expect(await page.textContent("#time")).toBe(text);
      await context.close();
    }
  });

  it("prints one sheet of A4 with the answers, and nothing else of the page", () =>
    open(OBJECTION, async (page) => {
      await fillObjection(page);
      await page.click("[data-do=print]");
      await page.waitForFunction(() => document.body.dataset["printed"] === "1");
      expect(await pages(page)).toBe(1);
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate(() =>
        [".deed", "#fill", ".band", ".foot", ".top", "#channels"].filter((selector) =>
          [...document.querySelectorAll<HTMLElement>(selector)].some((each) => each.offsetHeight > 0),
        ),
      );
      expect(seen).toEqual([".deed"]);
      expect(
        await page.$$eval(
          ".deed",
          (all) => all.filter((each) => (each as HTMLElement).offsetHeight > 0).length,
        ),
      ).toBe(1);
      expect(
        await page.$eval("#paper-objection .seal", (box) => (box as HTMLElement).offsetHeight),
      ).toBeGreaterThan(95);
      expect(await page.innerText("#paper-objection .deed__c")).toContain("演示数据");
    }));

  it("comes as a text file and as a page of its own, with the same words", () =>
    open(OBJECTION, async (page) => {
      await fillObjection(page);
      const download = async (task: string) => {
        const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-do=${task}]`)]);
        return [file.suggestedFilename(), readFileSync(await file.path(), "utf8")] as const;
      };
      const [name, text] = await download("txt");
      expect(name).toBe("异议书-TL-00365-railway-qualifiers-v3.txt");
      const sha = createHash("sha256")
        .update(readFileSync(join(dir, `${EDITION}/railway/qualifiers/v3.json`)))
        .digest("hex");
      expect(text).toBe(`\uFEFF首届全国“红旗杯”班组长大赛（演示数据）
异议书

致：首届全国“红旗杯”班组长大赛组委会办公室（演示）

【异议人】
提出人：□ 个人　■ 单位
单位联系人：周明（演示）
姓名或单位全称：澄屿线路养护公司工会（演示）
联系电话：010-0000-0121
电子邮箱：
通信地址：

【被异议人】
姓名：邱海良
报名号：TL-00365
名单：铁路赛道复赛入围名单 v3（2024年6月17日（星期一）17:00 发布）
名单所载：名次 1；单位 澄屿线路养护公司（演示）；省份 辽宁；学习积分 100.00；理论考试 91.0；成绩 94.60；状态 入围
该行网址：https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v3/#TL-00365
名单 SHA-256：${sha}

【异议】
类别：■ 资格　□ 成绩　□ 信息
异议事项：该选手报名时不是班组长
事实和理由：
2024年3月起改任技术员。
公示栏有调任通知。
证据材料清单：
调任通知照片 2 张
工会说明 1 份

声明：异议人保证以上情况和所附材料真实，没有捏造和冒名，愿意承担相应责任。
个人签名：＿＿＿＿＿＿　　　年　　月　　日
单位（盖章）：＿＿＿＿＿＿　　　年　　月　　日

截止：2024年6月18日（星期二）18:00（北京时间）。邮寄的以寄出邮戳日期为准；电子邮件以到达时间为准。
匿名、冒名、没有具体事实或者逾期提出的，不符合要求的异议，不予受理。
由资格审查委员会决定，受理后 5 日内。对异议决定不服的，可向资格审查委员会申请仲裁。
送交：首届全国“红旗杯”班组长大赛组委会办公室（演示），北京市演示路 1 号（100000），gongshi@example.cn，010-0000-0120，工作日 8:30 至 17:30
`);
      const [page2, html] = await download("html");
      expect(page2).toBe("异议书-TL-00365-railway-qualifiers-v3.html");
      expect(html).toContain('<meta charset="utf-8">');
      expect(html).not.toMatch(/<script|src=/);
      for (const words of ["■ 单位", "该选手报名时不是班组长", "公示栏有调任通知。", sha])
        expect(html).toContain(words);
    }));

  it("shows an answer as text, whatever it looks like", () =>
    open(OBJECTION, async (page) => {
      await fillObjection(page);
      await page.fill("#objection-facts", '<img src=x onerror="document.title=1"> & 事实');
      expect(await cell(page, "objection", "facts")).toBe('<img src=x onerror="document.title=1"> & 事实');
      const [file] = await Promise.all([page.waitForEvent("download"), page.click("[data-do=html]")]);
      expect(readFileSync(await file.path(), "utf8")).toContain("&lt;img src=x onerror");
      expect(await page.$$("#paper-objection img")).toEqual([]);
    }));

  it("sends and keeps nothing: the list's own file is all that is asked for", () =>
    open(OBJECTION, async (page, asked) => {
      const before = page.url();
      await fillObjection(page);
      await page.click("[data-do=copy]");
      await page.waitForFunction(() => document.querySelector("#said")?.textContent !== "");
      await page.focus("#objection-matter");
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(before);
      const later = asked.filter((each) => !/\.(css|js|svg)$|\/form\/\?/.test(each));
      expect(later).toEqual([`GET ${site.url}${EDITION}/railway/qualifiers/v3.json`]);
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      ).toEqual([0, 0, ""]);
      expect(
        await page.$$eval(
          "#fill :is(input:not([type=radio]), textarea, select)",
          (all) => all.filter((each) => each.hasAttribute("name")).length,
        ),
      ).toBe(0);
    }));

  it("can be filled in and printed with the keyboard alone", () =>
    open(OBJECTION, async (page) => {
      await found(page);
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const type = async (text: string) => {
        await press("Tab");
        await page.keyboard.insertText(text);
      };
      await page.focus("#entrant");
      await press("Tab", "Space");
      expect(await page.isChecked('#objection-who input[value="个人"]')).toBe(true);
      for (const text of ["林晓东（演示）", "010-0000-0122", "", ""]) await type(text);
      await press("Tab", "ArrowDown");
      expect(await page.isChecked('#objection-category input[value="成绩"]')).toBe(true);
      for (const text of ["成绩与答题记录不符", "理论考试有三题应当扣分。", "答题记录 1 份"])
        await type(text);
      await press("Tab", "Space", "Tab", "Enter");
      await page.waitForFunction(() => document.body.dataset["printed"] === "1");
      expect(await cell(page, "objection", "name")).toBe("林晓东（演示）");
      expect(await page.textContent('#paper-objection [data-fill="category"]')).toContain("■ 成绩");
    }));
});

describe("the forms about one's own row", () => {
  it("a score check knows the person and the mark that is published", () =>
    open(
      `${FORM}?kind=check&list=railway/qualifiers&entrant=TL-00365&item=${encodeURIComponent("理论考试")}`,
      async (page) => {
        await found(page);
        expect(await page.isChecked("#kind-check")).toBe(true);
        expect(await page.inputValue("#check-name")).toBe("邱海良");
        expect(await page.inputValue("#check-item")).toBe("理论考试");
        expect(await cell(page, "check", "now")).toBe("91.0");
        expect(await page.isVisible("#paper-check")).toBe(true);
        expect(await page.isVisible("#paper-objection")).toBe(false);
        expect(await page.isVisible("#time")).toBe(false);
        expect(await pages(page)).toBe(1);
      },
    ));

  it("a correction fills in what the list says of the item, and asks a unit for somebody to call", () =>
    open(
      `${FORM}?kind=correction&list=railway/qualifiers&entrant=TL-00365&item=${encodeURIComponent("单位")}`,
      async (page) => {
        await found(page);
        expect(await page.inputValue("#correction-now")).toBe("澄屿线路养护公司（演示）");
        await page.check('#correction-item input[value="省份"]');
        expect(await page.inputValue("#correction-now")).toBe("辽宁");
        await page.fill("#correction-now", "辽宁省");
        await page.check('#correction-item input[value="姓名"]');
        expect(await page.inputValue("#correction-now")).toBe("辽宁省");
        expect(await page.isVisible("#correction-contact")).toBe(false);
        await page.check('#correction-who input[value="所在单位"]');
        expect(await page.isVisible("#correction-contact")).toBe(true);
        expect(await pages(page)).toBe(1);
      },
    ));

  it("are reached from a person's page, beside what they are about", () =>
    open(`${EDITION}/entrants/TL-00365/`, async (page) => {
      await page.click("#sum-preliminary tbody tr:nth-child(2) .review");
      await found(page);
      expect(await page.inputValue("#check-item")).toBe("理论考试");
      expect(await cell(page, "check", "now")).toBe("91.0");
      await page.goBack();
      await page.click(".band__meta a");
      await found(page);
      expect(await page.isChecked("#kind-correction")).toBe(true);
      await page.goBack();
      await page.click(".outcome .hint a >> nth=1");
      await found(page);
      expect(await cell(page, "objection", "list")).toContain("铁路赛道复赛入围名单 v3");
    }));
});

describe("without JavaScript", () => {
  it("each paper can be printed empty on one sheet, and the channels are there", () =>
    open(
      FORM,
      async (page) => {
        expect(await page.isVisible("#fill")).toBe(false);
        expect(await page.isVisible("#plain")).toBe(true);
        expect(await page.textContent("#channels")).toContain("gongshi@example.cn");
        for (const kind of ["check", "correction", "objection"]) {
          await page.check(`#kind-${kind}`);
          const shown = await Promise.all(
            ["check", "correction", "objection"].map((each) => page.isVisible(`#paper-${each}`)),
          );
          expect([kind, shown.filter(Boolean).length, await page.isVisible(`#paper-${kind}`)]).toEqual([
            kind,
            1,
            true,
          ]);
          expect([kind, await pages(page)]).toEqual([kind, 1]);
        }
      },
      { javaScriptEnabled: false },
    ));
});

describe("on a phone of 360 px", () => {
  it("neither the form with its errors nor the filled paper scrolls sideways", () =>
    open(
      OBJECTION,
      async (page) => {
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        await found(page);
        await page.click("[data-do=print]");
        await page.waitForSelector("#errors:not([hidden])");
        expect(await width()).toBe(360);
        await fillObjection(page);
        await page.fill("#objection-matter", "长".repeat(120));
        expect(await width()).toBe(360);
      },
      { viewport: { width: 360, height: 740 } },
    ));
});

describe("inside WeChat", () => {
  const wechat = {
    userAgent:
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.49 Language/zh_CN",
    viewport: { width: 360, height: 740 },
  };

  it("files, calendar and mail become addresses to copy, with the way out", () =>
    open(
      `${EDITION}/railway/qualifiers/`,
      async (page) => {
        const before = page.url();
        const said = async (selector: string) => {
          await page.click(selector);
          expect(page.url()).toBe(before);
          return page.textContent("p.toast");
        };
        expect(await page.textContent("#files_ li:first-child a")).toBe("CSV 表格（复制链接）");
        expect(await said("#files_ li:first-child a")).toBe(
          `已复制：${site.url}${EDITION}/railway/qualifiers.csv　要下载，请点右上角“…”，选“在浏览器打开”`,
        );
        expect(await said(".deadline a[href$='.ics']")).toContain("railway/qualifiers/deadline.ics");
        expect(await said("a[href^='mailto:']")).toContain("已复制：gongshi@example.cn");
      },
      wechat,
    ));

  it("the form offers its text alone", () =>
    open(
      OBJECTION,
      async (page) => {
        await fillObjection(page);
        expect(
          await page.$$eval("#outputs button", (all) =>
            all.filter((each) => !(each as HTMLElement).hidden).map((each) => each.textContent),
          ),
        ).toEqual(["复制全文"]);
        expect(await page.textContent("#wechat")).toContain("在浏览器打开");
        await page.click("[data-do=copy]");
        await page.waitForFunction(() => document.querySelector("#said")?.textContent === "全文已复制。");
      },
      wechat,
    ));

  it("elsewhere a download is a download, and no word is added", () =>
    open(`${EDITION}/railway/qualifiers/`, async (page) => {
      expect(await page.textContent("#files_ li:first-child a")).toBe("CSV 表格");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.click("#files_ li:first-child a"),
      ]);
      expect(file.suggestedFilename()).toBe("qualifiers.csv");
    }));
});

describe("the share link of a person", () => {
  it("is copied by a button, and stands there as text without script", async () => {
    const address = `https://hongbang.example/${EDITION}/entrants/TL-00365/`;
    await open(`${EDITION}/entrants/TL-00365/`, async (page) => {
      await page.click("[data-copy]");
      expect(await page.textContent("p.toast")).toBe(`已复制：${address}`);
      await page.click("h1");
      expect(await page.textContent("p.toast")).toBe("");
    });
    await open(
      `${EDITION}/entrants/TL-00365/`,
      async (page) => {
        expect(await page.isVisible("[data-copy]")).toBe(false);
        expect(await page.textContent("main")).toContain(address);
      },
      { javaScriptEnabled: false },
    );
  });
});

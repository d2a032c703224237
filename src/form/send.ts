/** The ways of a filled paper out of the browser: a file, a letter. Nothing is sent from here. */

/** Mail programs cut longer addresses off. */
const LONGEST = 2000;
const STYLE = `body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.6 sans-serif}h3{font-size:1.6em;text-align:center;letter-spacing:.2em}.deed__c{text-align:center}table{width:100%;border-collapse:collapse}th,td{border:1px solid #000;padding:.4em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}th{width:7em;font-weight:normal}.deed__p{font-weight:bold}.deed__twelve td{height:9em}.deed__six td{height:4em}td span{margin-right:1em}ul{display:flex;gap:3em;list-style:none;padding:0}li{flex:1;min-height:4em}.seal{border:1px dashed #000;min-height:8em}li{padding:.5em}li span{display:block;margin-top:2em;text-align:right}.deed__n p{margin:.2em 0}.deed__o{margin-top:1em}.deed__n{font-size:.85em}@page{size:A4;margin:14mm}`;

/** A page of its own with the paper on it. `markup` is well-formed, `title` plain text. */
export function documentText(title: string, markup: string): string {
  const name = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${STYLE}</style></head>\n<body>${markup}</body></html>\n`;
}

/** 异议书-TL-00365-railway-qualifiers-v3.txt, without what a file system does not take. */
export function fileName(title: string, entrant: string, list: string, ending: string): string {
  const [track = "", kind = "", version = ""] = list.split("/");
  const parts = [title, entrant, track, kind, version === "" ? "" : `v${version}`];
  const name = parts.filter((part) => part !== "").join("-");
  return `${name.replace(/[\\/:*?"<>|\s]+/g, "_")}.${ending}`;
}

export interface Letter {
  readonly href: string;
  /** True where the whole text is in it; else it asks for the text to be pasted or attached. */
  readonly whole: boolean;
}

/** A letter to the channel's own address, with the whole text where that is short enough, else with its head. */
export function letterTo(address: string, subject: string, text: string, head: string): Letter {
  const to = encodeURIComponent(address).replace("%40", "@");
  const link = (body: string): string =>
    `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
  const whole = link(text);
  if (whole.length <= LONGEST) return { href: whole, whole: true };
  const short = link(`${head}\n\n（请在这里粘贴全文，或者把下载的文件加为附件。）`);
  return {
    href:
      short.length <= LONGEST ? short : `mailto:${to}?subject=${encodeURIComponent(subject.slice(0, 60))}`,
    whole: false,
  };
}

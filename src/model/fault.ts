/** Faults of the machine, as the system reports them: a full disk, a missing right, a folder in place of a file. */

/** The short Chinese reason for each code of the system that a person can do something about. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EADDRINUSE: "已被别的程序占用",
  EBUSY: "正被别的程序占用，或者是一个挂载点",
  EDQUOT: "磁盘配额已用完",
  EEXIST: "那里已有同名的文件",
  EFBIG: "文件超过了系统允许的大小",
  EIO: "磁盘读写出错",
  EISDIR: "这是文件夹，不是文件",
  ELOOP: "符号链接绕成了圈",
  EMFILE: "同时打开的文件太多",
  ENAMETOOLONG: "路径太长",
  ENFILE: "系统里同时打开的文件太多",
  ENODEV: "那里没有磁盘",
  ENOENT: "文件或文件夹不存在",
  ENOMEM: "内存不足",
  ENOSPC: "磁盘已满",
  ENOTDIR: "路径里有一段是文件，不是文件夹",
  ENOTEMPTY: "文件夹不是空的，可能有别的程序正在写",
  EPERM: "系统不允许",
  EROFS: "磁盘是只读的",
  ESTALE: "网络磁盘已断开",
  ETXTBSY: "正被别的程序占用",
};

/** The system's code of a thrown value, `ENOSPC`; null when it is something else. */
export function codeOf(problem: unknown): string | null {
  return problem instanceof Error && "code" in problem && typeof problem.code === "string"
    ? problem.code
    : null;
}

/** Why the machine could not do it, in Chinese; null for what is no fault of the machine. */
export function reasonOf(code: string | null): string | null {
  return code === null ? null : (REASONS[code] ?? null);
}

/** The kept libraries as a script of their own: it hands them over to the page that put it in. */
import { kept } from "./kept.ts";

document.dispatchEvent(new CustomEvent("hongbang-kept", { detail: kept }));

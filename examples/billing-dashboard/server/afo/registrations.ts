import type { Context, Hono } from "hono";
import { listAt, readObject, textAt } from "../body.js";
import { type Demo, isoTime, newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { callerOf, checkIdempotencyKey, requireScope } from "./access.js";
import { AfoRefusal, notFound } from "./refusal.js";
import { REGISTRATION_CREDITS, type Upload } from "./state.js";

const sha256 = async (bytes: ArrayBuffer): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Registering a work: open an upload session, send the audio, prepare (a dry run on the chain), confirm in time. */
export function registrationRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  const uploadOf = (c: Context<DemoEnv>, jobId: string): Upload => {
    const upload = c.var.world.afo.uploads.get(jobId);
    if (!upload || demo.clock() >= upload.expiresAt) {
      throw new AfoRefusal("registration.upload_session_not_found", "Upload session is unknown, expired or consumed");
    }
    if (upload.owner !== callerOf(c).id) {
      throw new AfoRefusal("registration.upload_session_forbidden", "Upload session belongs to another caller");
    }
    return upload;
  };

  app.post("/v1/orgs/:org/registrations", requireScope("works:write"), checkIdempotencyKey, async (c) => {
    const body = await readObject(c);
    if (!body) throw new AfoRefusal("common.bad_request", "The request body is not a JSON object");
    const title = textAt(body, "title");
    const filename = textAt(body, "filename");
    const creators = (listAt(body, "creators") ?? []).filter(
      (each): each is string => typeof each === "string" && each.trim() !== "",
    );
    if (title === "") throw new AfoRefusal("registration.title_required", "title must not be empty");
    if (filename === "") throw new AfoRefusal("registration.filename_required", "filename must not be empty");
    if (creators.length === 0) throw new AfoRefusal("registration.creators_required", "creators must not be empty");
    const wrong: Record<string, string> = {};
    if (title.length > 120) wrong["title"] = "must have at most 120 characters";
    for (const [index, creator] of creators.entries()) {
      if (creator.length > 60) wrong[`creators.${index}`] = "must have at most 60 characters";
    }
    if (Object.keys(wrong).length > 0) {
      throw new AfoRefusal("common.validation_failed", "Validation failed", { fields: wrong });
    }
    const jobId = newId(demo, "job_");
    const expiresAt = demo.clock() + demo.settings.uploadTtlMs;
    c.var.world.afo.uploads.set(jobId, {
      jobId,
      owner: callerOf(c).id,
      title,
      filename,
      creators,
      expiresAt,
      audio: null,
    });
    return c.json({ job_id: jobId, expires_at: isoTime(expiresAt), max_bytes: demo.settings.audioMaxBytes }, 201);
  });

  app.put("/v1/orgs/:org/registrations/:job/audio", requireScope("works:write"), async (c) => {
    const upload = uploadOf(c, c.req.param("job"));
    const audio = await c.req.arrayBuffer();
    const max = demo.settings.audioMaxBytes;
    if (audio.byteLength === 0) throw new AfoRefusal("registration.audio_empty", "Uploaded file is 0 bytes");
    if (audio.byteLength > max) {
      throw new AfoRefusal("registration.audio_too_large", "Audio exceeds the configured maximum", {
        size_bytes: audio.byteLength,
        max_bytes: max,
      });
    }
    upload.audio = { bytes: audio.byteLength, sha256: await sha256(audio) };
    return c.json({ job_id: upload.jobId, size_bytes: upload.audio.bytes, sha256: upload.audio.sha256 });
  });

  app.post("/v1/orgs/:org/registrations/:job/prepare", requireScope("works:write"), checkIdempotencyKey, async (c) => {
    const state = c.var.world.afo;
    const upload = uploadOf(c, c.req.param("job"));
    const body = await readObject(c);
    if (!upload.audio) throw new AfoRefusal("registration.audio_empty", "No audio has been uploaded");
    // The commitment binds the work to its bytes: the caller's own hash of what it sent must be ours.
    if (textAt(body, "commitment") !== upload.audio.sha256) {
      throw new AfoRefusal("registration.commitment_invalid", "The commitment does not match the uploaded audio");
    }
    if (state.credits < REGISTRATION_CREDITS) {
      throw new AfoRefusal("registration.dry_run_failed", "Dry-run failed: insufficient balance to register work", {
        reason: `insufficient balance: registering costs ${REGISTRATION_CREDITS} credits, ${state.credits} left`,
      });
    }
    const id = newId(demo, "prep_");
    const expiresAt = demo.clock() + demo.settings.prepareTtlMs;
    state.prepared.set(id, { id, jobId: upload.jobId, owner: callerOf(c).id, title: upload.title, expiresAt });
    return c.json({ prepared_id: id, expires_at: isoTime(expiresAt), credits: REGISTRATION_CREDITS }, 201);
  });

  app.post("/v1/orgs/:org/prepared/:id/confirm", requireScope("works:write"), checkIdempotencyKey, (c) => {
    const state = c.var.world.afo;
    const prepared = state.prepared.get(c.req.param("id"));
    if (!prepared || demo.clock() >= prepared.expiresAt) {
      throw new AfoRefusal("registration.prepared_not_found", "Prepared job expired or was already confirmed");
    }
    if (prepared.owner !== callerOf(c).id) {
      throw new AfoRefusal("registration.prepared_forbidden", "Prepared job belongs to another caller");
    }
    state.credits -= REGISTRATION_CREDITS;
    state.prepared.delete(prepared.id);
    state.uploads.delete(prepared.jobId);
    const work = { id: newId(demo, "work_"), jobId: prepared.jobId, title: prepared.title };
    state.works.push(work);
    return c.json({ work_id: work.id, job_id: work.jobId, title: work.title }, 201);
  });

  // "Check the status first": a confirm that got lost on the way back may have succeeded.
  app.get("/v1/orgs/:org/registrations/:job", requireScope("works:read"), (c) => {
    const state = c.var.world.afo;
    const jobId = c.req.param("job");
    const work = state.works.find((each) => each.jobId === jobId);
    if (work) return c.json({ job_id: jobId, status: "registered", work_id: work.id });
    if (state.uploads.has(jobId)) return c.json({ job_id: jobId, status: "open", work_id: null });
    throw notFound("registration");
  });
}

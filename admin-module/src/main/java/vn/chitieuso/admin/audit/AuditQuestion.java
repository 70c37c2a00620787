package vn.chitieuso.admin.audit;

import java.time.Instant;

/** What is looked for in the log; null where it does not matter. Texts match anywhere, the actor's name exactly. */
public record AuditQuestion(Instant from, Instant to, String actor, String action, String subject) {}

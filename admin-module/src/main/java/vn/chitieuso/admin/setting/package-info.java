/**
 * What an administrator may set without a new version: limits of signing in, time-outs, the name shown in the head, mail,
 * the wording of notices, and which unit is the standing agency when. Root is
 * {@link vn.chitieuso.admin.setting.Settings}; every value has a history and is checked against its
 * {@link vn.chitieuso.admin.setting.Setting}. Components read their settings each time they need them.
 */
package vn.chitieuso.admin.setting;

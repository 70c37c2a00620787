/**
 * News while it is new: what happens on one node of a cluster is told on all of them within a second, so that open pages can
 * follow. {@link vn.chitieuso.platform.live.Announcements} is all of it. Nothing is kept: whoever was away asks anew.
 */
package vn.chitieuso.platform.live;

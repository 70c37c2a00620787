/**
 * What people are told without asking: an inbox on every page, mail where the server has a mail session
 * {@code mail/chitieuso}, and a calendar feed of one's own deadlines. Components tell through
 * {@link vn.chitieuso.admin.notification.Notifying}, within the transaction of what they tell of; mail leaves later, once in
 * a cluster, and is tried again until it is gone. May use account, calendar, setting and orgunit.
 */
package vn.chitieuso.admin.notification;

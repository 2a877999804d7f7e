/** E-mail: an outbox that is written with the act that sends, its delivery by SMTP, and the catcher of a sandbox without a mail server. */
package rs.tefter.mail;

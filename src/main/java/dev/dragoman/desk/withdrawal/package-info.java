/** What of a record is public: withdrawing and renaming it at the desk. */
package dev.dragoman.desk.withdrawal;

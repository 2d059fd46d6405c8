//! The embedded cluster against real PostgreSQL programs and real processes.
//!
//! Some tests need a server process that can be killed: they run this test program again with only the "test"
//! [`holder`], which starts a cluster, says where it is, and holds it until its input ends.
#![cfg(test)]
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a holder tells its parent; a skipped test says why")]

mod support;

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, User, geteuid, getpgid};
use pers_server::embedded::{Cluster, ClusterError, Options};

use self::support::{
    Holder, Postmaster, TestDir, alive, connect, count_rows, eventually, give, home_of, kill_server, kill_watcher,
    options, parent, server_pid, socket_dir_of, start, text, write_rows,
};

// ----- first start, restart -------------------------------------------------------------------------------------

#[test]
fn data_survives_a_restart() {
    let dir = TestDir::with_cluster("restart");
    let cluster = start(dir.path());
    write_rows(&mut connect(cluster.url()), 1000);
    cluster.stop().unwrap();

    let cluster = start(dir.path());
    assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
}

#[test]
fn a_stopped_cluster_leaves_no_process_and_no_socket() {
    let dir = TestDir::with_cluster("stop");
    let cluster = start(dir.path());
    let server = server_pid(dir.path());
    let mut session = connect(cluster.url());
    cluster.stop().unwrap();

    assert!(!alive(server));
    assert!(!dir.path().join("postgres/run/.s.PGSQL.5432").exists());
    assert!(session.batch_execute("SELECT 1").is_err(), "an open session ends with the cluster");
}

#[test]
fn a_dropped_cluster_is_stopped() {
    let dir = TestDir::with_cluster("drop");
    let cluster = start(dir.path());
    let server = server_pid(dir.path());
    drop(cluster);
    assert!(!alive(server));
}

#[test]
fn the_cluster_is_private_and_set_for_one_application() {
    let dir = TestDir::new("settings");
    let cluster = start(dir.path());
    let mut session = connect(cluster.url());
    for (setting, expected) in [
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("timezone", "UTC"),
        ("jit", "off"),
        ("max_connections", "200"),
        ("shared_buffers", "128MB"),
        ("fsync", "on"),
        ("is_superuser", "off"),
    ] {
        assert_eq!(text(&mut session, &format!("SELECT current_setting('{setting}') AS value")), expected, "{setting}");
    }
    assert_eq!(text(&mut session, "SELECT current_user || ' ' || current_database() AS value"), "pers pers");
    // Letters of all languages, order of code points.
    assert_eq!(text(&mut session, "SELECT lower('ÄÉЖ') AS value"), "äéж");
    assert_eq!(text(&mut session, "SELECT ('Z' < 'a' AND 'z' < 'ä')::text AS value"), "true");
    session.batch_execute("CREATE DATABASE copy TEMPLATE pers").unwrap();

    let socket = dir.path().join("postgres/run/.s.PGSQL.5432");
    for private in [dir.path().join("postgres"), dir.path().join("postgres/run"), socket] {
        assert_eq!(private.metadata().unwrap().mode() & 0o777, 0o700, "{}", private.display());
    }
}

#[test]
fn the_server_is_out_of_reach_of_the_terminals_interrupt() {
    let dir = TestDir::with_cluster("interrupt");
    let cluster = start(dir.path());
    let server = Pid::from_raw(server_pid(dir.path()));
    let ours = getpgid(None).unwrap();
    assert_ne!(getpgid(Some(server)).unwrap(), ours);
    assert_ne!(getpgid(Some(parent(server.as_raw()))).unwrap(), ours, "nor is its watcher");
    // A service manager signals every process: the watcher leaves the server to us.
    for signal in [Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP] {
        kill(parent(server.as_raw()), signal).unwrap();
    }
    write_rows(&mut connect(cluster.url()), 1);
    cluster.stop().unwrap();
}

#[test]
fn an_overlong_log_is_emptied_at_start() {
    let dir = TestDir::with_cluster("log");
    let log = dir.path().join("postgres.log");
    fs::write(&log, "kept\n").unwrap();
    start(dir.path()).stop().unwrap();
    assert!(fs::read_to_string(&log).unwrap().starts_with("kept\n"));
    File::create(&log).unwrap().set_len(10 * 1024 * 1024 + 1).unwrap();
    start(dir.path()).stop().unwrap();
    assert!(log.metadata().unwrap().len() < 100_000);
}

#[test]
fn an_interrupted_first_start_is_made_good() {
    let dir = TestDir::new("unfinished");
    let unfinished = dir.path().join("postgres/unfinished-1");
    fs::create_dir_all(unfinished.join("base")).unwrap();
    fs::write(unfinished.join("PG_VERSION"), "").unwrap();
    start(dir.path()).stop().unwrap();
    assert!(!unfinished.exists());
}

#[test]
fn a_session_that_outlives_its_killed_server_does_not_stop_the_next_start() {
    let dir = TestDir::with_cluster("sessions");
    let mut holder = Holder::start(dir.path(), &[]);
    let mut session = connect(&holder.url);
    write_rows(&mut session, 10);
    kill(Pid::from_raw(server_pid(dir.path())), Signal::SIGKILL).unwrap();
    holder.kill();
    let cluster = start(dir.path());
    assert_eq!(count_rows(&mut connect(cluster.url())), 10);
}

// ----- death of the server --------------------------------------------------------------------------------------

#[test]
fn a_cluster_does_not_outlive_its_killed_holder() {
    let dir = TestDir::with_cluster("outlive");
    let mut holder = Holder::start(dir.path(), &[]);
    let server = server_pid(dir.path());
    holder.kill();
    eventually("PostgreSQL is gone", || !alive(server));
    let log = fs::read_to_string(dir.path().join("postgres.log")).unwrap();
    assert!(!log.contains("PANIC") && !log.contains("immediate shutdown"), "{log}");
}

#[test]
fn data_survives_the_kill_of_the_holder() {
    let dir = TestDir::with_cluster("kill-holder");
    let mut holder = Holder::start(dir.path(), &[]);
    write_rows(&mut connect(&holder.url), 1000);
    holder.kill();
    // At once: the old server is still there or just stopping.
    let cluster = start(dir.path());
    assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
}

#[test]
fn a_server_that_is_killed_is_started_again_under_the_same_url() {
    let dir = TestDir::with_cluster("killed-server");
    let cluster = start(dir.path());
    write_rows(&mut connect(cluster.url()), 1000);
    for _ in 0..2 {
        kill_server(dir.path());
        eventually("it takes connections again", || PgConnection::establish(cluster.url()).is_ok());
        assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
    }
    let server = server_pid(dir.path());
    cluster.stop().unwrap();
    assert!(!alive(server));
}

#[test]
fn a_server_that_has_lost_its_watcher_gets_a_new_one() {
    let dir = TestDir::with_cluster("new-watcher");
    let cluster = start(dir.path());
    write_rows(&mut connect(cluster.url()), 1000);
    let server = server_pid(dir.path());
    kill_watcher(server);
    eventually("another server", || {
        Postmaster::find(&dir.path().join("postgres/data")).is_some_and(|it| it.0 != server)
    });
    eventually("it takes connections", || PgConnection::establish(cluster.url()).is_ok());
    assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
}

#[test]
fn a_server_that_cannot_be_started_again_is_tried_until_it_can_or_is_stopped() {
    let dir = TestDir::with_cluster("hopeless");
    let cluster = start(dir.path());
    let config = dir.path().join("postgres/data/postgresql.conf");
    let sound = fs::read_to_string(&config).unwrap();
    let log = || fs::read_to_string(dir.path().join("postgres.log")).unwrap();
    let spoil = || fs::write(&config, format!("{sound}\nmax_connections = 'many'\n")).unwrap();
    spoil();
    kill_server(dir.path());
    eventually("two starts have failed", || log().matches("max_connections").count() >= 2);
    fs::write(&config, &sound).unwrap();
    eventually("it takes connections again", || PgConnection::establish(cluster.url()).is_ok());

    let before = log().matches("max_connections").count();
    spoil();
    kill_server(dir.path());
    eventually("a start has failed", || log().matches("max_connections").count() > before);
    cluster.stop().unwrap();
}

#[test]
fn an_orphan_is_recognised_and_stopped() {
    let dir = TestDir::with_cluster("orphan");
    let mut holder = Holder::start(dir.path(), &[]);
    write_rows(&mut connect(&holder.url), 1000);
    let orphan = server_pid(dir.path());
    holder.freeze();
    kill_watcher(orphan);
    holder.kill();
    sleep(Duration::from_millis(200));
    assert!(alive(orphan), "nothing ends it before the next start");

    let cluster = start(dir.path());
    eventually("the orphan is gone", || !alive(orphan));
    assert_ne!(server_pid(dir.path()), orphan);
    assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
}

#[test]
fn a_cluster_that_has_lost_its_watcher_still_stops() {
    let dir = TestDir::with_cluster("watcher");
    let cluster = start(dir.path());
    let server = server_pid(dir.path());
    kill_watcher(server);
    cluster.stop().unwrap();
    eventually("PostgreSQL is gone", || !alive(server));
}

#[test]
fn the_write_ahead_log_is_recovered_when_everything_was_killed() {
    let dir = TestDir::with_cluster("recovery");
    let mut holder = Holder::start(dir.path(), &[]);
    write_rows(&mut connect(&holder.url), 1000);
    let server = server_pid(dir.path());
    holder.freeze();
    kill_watcher(server);
    kill(Pid::from_raw(server), Signal::SIGKILL).unwrap();
    holder.kill();
    eventually("PostgreSQL is gone", || !alive(server));
    assert!(dir.path().join("postgres/data/postmaster.pid").exists(), "a stale file is what this test is about");

    let cluster = start(dir.path());
    assert_eq!(count_rows(&mut connect(cluster.url())), 1000);
}

#[test]
fn a_stale_pid_of_another_process_is_no_obstacle_and_no_victim() {
    let dir = TestDir::with_cluster("stale");
    let data = dir.path().join("postgres/data");
    // A process of the same account that is no PostgreSQL: PostgreSQL itself would refuse to start.
    let mut stranger = Command::new("sleep").arg("60").uid(data.metadata().unwrap().uid()).spawn().unwrap();
    let file = data.join("postmaster.pid");
    fs::write(&file, format!("{}\n{}\n0\n5432\n\n\n0 0\nready\n", stranger.id(), data.display())).unwrap();
    chown(&file, Some(data.metadata().unwrap().uid()), None).unwrap();

    start(dir.path()).stop().unwrap();
    assert!(stranger.try_wait().unwrap().is_none(), "the other process lives");
    stranger.kill().unwrap();
    stranger.wait().unwrap();
}

// ----- one server per directory ---------------------------------------------------------------------------------

#[test]
fn a_second_holder_is_refused_and_told_who_the_first_is() {
    let dir = TestDir::with_cluster("second");
    let mut holder = Holder::start(dir.path(), &[]);
    let error = Cluster::start(&options(dir.path())).unwrap_err();
    assert!(matches!(error, ClusterError::InUse { .. }), "{error}");
    assert!(error.to_string().contains(&format!("process {}", holder.child.id())), "{error}");
    write_rows(&mut connect(&holder.url), 1);
    holder.kill();
    start(dir.path()).stop().unwrap();
}

#[test]
fn two_clusters_in_two_directories_do_not_meet() {
    let (one, two) = (TestDir::with_cluster("one"), TestDir::with_cluster("two"));
    let (first, second) = (start(one.path()), start(two.path()));
    write_rows(&mut connect(first.url()), 3);
    assert!(connect(second.url()).batch_execute("SELECT * FROM kept").is_err());
    second.stop().unwrap();
    assert_eq!(count_rows(&mut connect(first.url())), 3);
}

// ----- ephemeral ------------------------------------------------------------------------------------------------

#[test]
fn an_ephemeral_cluster_is_gone_after_stop() {
    let cluster = Cluster::start(&Options { ephemeral: true, ..Options::default() }).unwrap();
    let home = home_of(cluster.url());
    assert_eq!(text(&mut connect(cluster.url()), "SELECT current_setting('fsync') AS value"), "off");
    assert!(home.join("data/PG_VERSION").exists());
    cluster.stop().unwrap();
    assert!(!home.exists());
}

#[test]
fn an_ephemeral_cluster_is_gone_after_the_kill_of_its_holder() {
    let mut holder = Holder::start(Path::new(""), &[]);
    let home = home_of(&holder.url);
    let server = Postmaster::of(&home.join("data"));
    write_rows(&mut connect(&holder.url), 10);
    holder.kill();
    eventually("the directory is gone", || !home.exists());
    assert!(!alive(server.0));
}

#[test]
fn an_ephemeral_cluster_is_gone_after_an_exit_without_destructors() {
    let mut holder = Holder::start(Path::new(""), &[("PERS_TEST_EXIT", "1")]);
    let home = home_of(&holder.url);
    drop(holder.child.stdin.take());
    assert_eq!(holder.child.wait().unwrap().code(), Some(7));
    eventually("the directory is gone", || !home.exists());
}

// ----- accounts, paths, programs --------------------------------------------------------------------------------

#[test]
fn root_hands_postgres_to_an_unprivileged_account_also_below_a_closed_directory() {
    if !geteuid().is_root() {
        eprintln!("skipped: needs root");
        return;
    }
    let closed = TestDir::new("closed");
    fs::set_permissions(closed.path(), PermissionsExt::from_mode(0o700)).unwrap();
    let data_dir = closed.path().join("clone/.pers");
    for _ in 0..2 {
        let cluster = start(&data_dir);
        write_rows(&mut connect(cluster.url()), 1);
        let process = fs::metadata(format!("/proc/{}", server_pid(&data_dir))).unwrap();
        assert_ne!(process.uid(), 0);
        if let Some(postgres) = User::from_name("postgres").unwrap() {
            assert_eq!(process.uid(), postgres.uid.as_raw());
        }
        let groups = fs::read_to_string(format!("/proc/{}/status", server_pid(&data_dir))).unwrap();
        let groups = groups.lines().find_map(|line| line.strip_prefix("Groups:")).unwrap();
        assert_eq!(groups.trim(), "", "root's supplementary groups are gone");
        cluster.stop().unwrap();
    }
    for untouched in [closed.path(), &data_dir] {
        let found = untouched.metadata().unwrap();
        assert_eq!((found.uid(), found.mode() & 0o777), (0, 0o700), "{}", untouched.display());
    }
    // An orphan is also found where only a descriptor leads.
    let mut holder = Holder::start(&data_dir, &[]);
    let orphan = server_pid(&data_dir);
    kill_watcher(orphan);
    holder.kill();
    let cluster = start(&data_dir);
    eventually("the orphan is gone", || !alive(orphan));
    assert_eq!(count_rows(&mut connect(cluster.url())), 2);
}

#[test]
fn root_serves_a_cluster_as_its_owner() {
    let Some(nobody) = User::from_name("nobody").unwrap().filter(|_| geteuid().is_root()) else {
        eprintln!("skipped: needs root");
        return;
    };
    let dir = TestDir::with_cluster("owner");
    let home = dir.path().join("postgres");
    give(&home, nobody.uid.as_raw(), nobody.gid.as_raw());
    let cluster = start(dir.path());
    let process = fs::metadata(format!("/proc/{}", server_pid(dir.path()))).unwrap();
    assert_eq!(process.uid(), nobody.uid.as_raw());
    cluster.stop().unwrap();

    give(&home, 0, 0);
    let error = Cluster::start(&options(dir.path())).unwrap_err();
    assert!(matches!(error, ClusterError::NotOwner { owner: 0, .. }), "{error}");
    assert!(error.to_string().contains("chown -R"), "{error}");
}

#[test]
fn an_ordinary_user_needs_no_other_account() {
    let Some(nobody) = User::from_name("nobody").unwrap().filter(|_| geteuid().is_root()) else {
        eprintln!("skipped: the other tests run as an ordinary user already");
        return;
    };
    let dir = TestDir::new("ordinary");
    chown(dir.path(), Some(nobody.uid.as_raw()), Some(nobody.gid.as_raw())).unwrap();
    // The program may lie in a directory that only root can read.
    let program = dir.path().join("holder");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let data_dir = dir.path().join("data");
    let mut command = Holder::command(&program, &data_dir);
    command.uid(nobody.uid.as_raw()).gid(nobody.gid.as_raw()).current_dir("/");
    let mut holder = Holder::spawn(command);
    write_rows(&mut connect(&holder.url), 5);
    let process = fs::metadata(format!("/proc/{}", server_pid(&data_dir))).unwrap();
    assert_eq!(process.uid(), nobody.uid.as_raw());
    holder.kill();
}

#[test]
fn a_path_too_long_for_a_socket_is_no_obstacle() {
    let dir = TestDir::with_cluster("long");
    let data_dir = dir.path().join("d".repeat(120)).join("e".repeat(120));
    dir.copy_of(dir.path(), &data_dir);
    let cluster = start(&data_dir);
    write_rows(&mut connect(cluster.url()), 1);
    let socket_dir = socket_dir_of(cluster.url());
    assert!(!socket_dir.starts_with(&data_dir));
    assert_eq!(socket_dir.metadata().unwrap().mode() & 0o777, 0o700);
    kill_server(&data_dir);
    eventually("it takes connections again", || PgConnection::establish(cluster.url()).is_ok());
    assert_eq!(socket_dir.metadata().unwrap().mode() & 0o777, 0o700);
    cluster.stop().unwrap();
    assert!(!socket_dir.exists());

    let mut holder = Holder::start(&data_dir, &[]);
    let socket_dir = socket_dir_of(&holder.url);
    holder.kill();
    eventually("the socket directory is gone", || !socket_dir.exists());
    assert_eq!(count_rows(&mut connect(start(&data_dir).url())), 1);
}

#[test]
fn odd_characters_in_a_path_are_no_obstacle() {
    let dir = TestDir::with_cluster("odd");
    for name in ["a b", "a,b", "q\"uo'te", "per%cent@/é", "-dash", "$HOME;#"] {
        let data_dir = dir.path().join(name);
        dir.copy_of(dir.path(), &data_dir);
        let cluster = start(&data_dir);
        write_rows(&mut connect(cluster.url()), 1);
        cluster.stop().unwrap();
    }
}

#[test]
fn missing_programs_are_named_with_advice() {
    let dir = TestDir::new("missing");
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let error =
        Cluster::start(&Options { bin_dir: Some(empty.clone()), ..options(&dir.path().join("data")) }).unwrap_err();
    assert!(matches!(error, ClusterError::NoPrograms { .. }), "{error}");
    for part in [&*empty.to_string_lossy(), "apt-get install postgresql", "PERS_PG_BIN_DIR", "--database-url"] {
        assert!(error.to_string().contains(part), "{part}: {error}");
    }
}

#[test]
fn a_cluster_of_another_version_is_refused() {
    let dir = TestDir::with_cluster("version");
    fs::write(dir.path().join("postgres/data/PG_VERSION"), "11\n").unwrap();
    let error = Cluster::start(&options(dir.path())).unwrap_err();
    assert!(matches!(&error, ClusterError::OtherVersion { needed, .. } if needed == "11"), "{error}");
}

#[test]
fn a_server_that_cannot_start_tells_why() {
    let dir = TestDir::with_cluster("broken");
    let config = dir.path().join("postgres/data/postgresql.conf");
    let mut file = fs::OpenOptions::new().append(true).open(&config).unwrap();
    writeln!(file, "max_connections = many").unwrap();
    let error = Cluster::start(&options(dir.path())).unwrap_err();
    assert!(matches!(error, ClusterError::Ended { .. }), "{error}");
    assert!(error.to_string().contains("max_connections"), "{error}");
}

// ----- helpers --------------------------------------------------------------------------------------------------

/// Not a test: the process that other tests start and kill.
#[test]
#[ignore = "run by other tests"]
fn holder() {
    let Some(data_dir) = std::env::var_os("PERS_TEST_DATA_DIR").map(PathBuf::from) else { return };
    let ephemeral = data_dir.as_os_str().is_empty();
    let cluster = Cluster::start(&Options { data_dir, ephemeral, bin_dir: None }).unwrap();
    println!("\nurl={}", cluster.url());
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).unwrap();
    if std::env::var_os("PERS_TEST_EXIT").is_some() {
        std::process::exit(7);
    }
}

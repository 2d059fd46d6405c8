//! The `pers` program: reads its command line and hands over to `commands`.

use std::process::ExitCode;

use clap::Parser;
use pers_server::commands::coverage::Outcome;
use pers_server::commands::{self, CommandError};
use pers_server::config::{Audit, Cli, Command, Config, Coverage, Keys, Ledger};

/// What a shell expects of a wrong command line (`sysexits`, clap).
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Err(sentence) = cli.config.check(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok())) {
        commands::complain(&sentence);
        return ExitCode::from(USAGE);
    }
    if let Err(error) = commands::start_logging(&cli.config.log) {
        commands::complain(&error.to_string());
        return ExitCode::from(USAGE);
    }
    match run(&cli) {
        Ok(code) => code,
        Err(error) => {
            commands::complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Exit code 1 says that too little has been exercised; that there is no report is another matter.
fn coverage(config: &Config, asked: &Coverage) -> ExitCode {
    match commands::coverage::coverage(config, asked) {
        Ok(Outcome::Enough) => ExitCode::SUCCESS,
        Ok(Outcome::TooLittle) => ExitCode::FAILURE,
        Err(error) => {
            commands::complain(&error.to_string());
            ExitCode::from(USAGE)
        }
    }
}

fn run(cli: &Cli) -> Result<ExitCode, CommandError> {
    let config = &cli.config;
    match &cli.command {
        Command::Serve(request) if request.wait_ready => commands::background::start(config, request)?,
        Command::Serve(_) => commands::serve::serve(config)?,
        Command::Stop => commands::background::stop(config)?,
        Command::Proxy(request) => commands::proxy::proxy(config, request)?,
        Command::Mock(request) => commands::mock::mock(config, request)?,
        Command::Migrate => commands::tools::migrate(config)?,
        Command::Backup { file } => commands::backup::backup(config, file)?,
        Command::Restore(asked) => {
            if !commands::backup::restore(config, asked)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Seed { what } => commands::tools::seed(config, what)?,
        Command::Export(request) => commands::tools::export(config, request)?,
        Command::DevToken(request) => commands::tools::dev_token(config, request)?,
        Command::Ledger(Ledger::Verify) => {
            if !commands::tools::verify_ledger(config)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Audit(Audit::Verify(asked)) => {
            if !commands::audit::verify(config, asked)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Audit(Audit::Head) => commands::audit::print_head(config)?,
        Command::Audit(Audit::Prune { before }) => commands::audit::prune(config, *before)?,
        Command::Keys(Keys::Rotate) => commands::tools::rotate_keys(config)?,
        Command::Stripe(keys) => commands::tools::stripe(config, keys)?,
        Command::Coverage(asked) => return Ok(coverage(config, asked)),
        Command::Openapi => commands::print_openapi(),
        Command::Fidelity { json } => commands::print_fidelity(*json)?,
        Command::Config => commands::print_config(config),
    }
    Ok(ExitCode::SUCCESS)
}

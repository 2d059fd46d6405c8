//! A server double: the model itself, with a fault, so that the test can be seen to find and shrink it.

use std::sync::Mutex;

use super::driver::{Asked, Target};
use super::model::{Answer, Books, Call, Model, Op};

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    None,
    /// A user's third claim on a campaign is acknowledged and forgotten.
    LosesClaims,
    /// Who redeems with a key is charged twice.
    DoublesRedeems,
    /// After a purchase has been paid, a cent too much is shown.
    ShowsTooMuch,
    /// A key is no protection: what is repeated has its effect again.
    IgnoresKeys,
    /// A limit lets one more pass.
    LetsOneMorePass,
    /// Of calls at once, the second mint overwrites the first.
    LosesUpdates,
}

pub struct Double {
    fault: Fault,
    state: Mutex<State>,
}

struct State {
    model: Model,
    made: u32,
    paid: bool,
    /// The model before the last mint, and since when nobody has asked for the books.
    before_mint: Option<Model>,
}

impl Double {
    pub fn new(fault: Fault) -> Self {
        Self { fault, state: Mutex::new(State { model: Model::new(), made: 0, paid: false, before_mint: None }) }
    }
}

impl Target for Double {
    fn perform(&self, call: &Call, purchase: Option<&str>) -> Answer {
        let mut state = self.state.lock().unwrap();
        state.made += 1;
        let id = (!matches!(call.op, Op::Look { .. } | Op::Pay { .. })).then(|| format!("id {}", state.made));
        let keyless = Call { key: None, ..call.clone() };
        let asked = if self.fault == Fault::IgnoresKeys { &keyless } else { call };
        let before = state.model.clone();
        let mut answer = state.model.step(asked, id.as_deref(), purchase);
        match (self.fault, call.op) {
            (Fault::LosesClaims, Op::Claim { user, campaign })
                if answer.status == 201 && state.model.books().claims[campaign][user] == 3 =>
            {
                state.model = before;
            }
            (Fault::DoublesRedeems, Op::Redeem { .. }) if answer.status == 200 && call.key.is_some() => {
                let _ = state.model.step(&keyless, None, None);
            }
            (Fault::ShowsTooMuch, Op::Pay { succeeds: true, .. }) => state.paid = true,
            (Fault::ShowsTooMuch, Op::Look { .. }) if state.paid => answer.figures[0] += 1,
            (Fault::LetsOneMorePass, Op::Claim { user, campaign }) if answer.code == "MAX_PER_USER_REACHED" => {
                let free = Op::Limit { campaign, limits: super::model::Limits::default() };
                let _ = state.model.step(&Call { op: free, key: None }, None, None);
                answer = state.model.step(&Call { op: Op::Claim { user, campaign }, key: None }, id.as_deref(), None);
            }
            (Fault::LosesUpdates, Op::Mint { .. }) if answer.status == 200 => {
                if let Some(mut lost) = state.before_mint.take() {
                    let _ = lost.step(asked, id.as_deref(), None);
                    state.model = lost;
                }
                state.before_mint = Some(before);
            }
            _ => {}
        }
        answer
    }

    /// One after the other: a history that shows a fault has to show it each time, or shrinking ends by chance.
    fn at_once(&self, calls: &[Asked]) -> Vec<Answer> {
        calls.iter().map(|(call, purchase)| self.perform(call, purchase.as_deref())).collect()
    }

    fn pass(&mut self, seconds: i64) {
        self.state.get_mut().unwrap().model.pass(seconds);
    }

    fn books(&self) -> Books {
        let mut state = self.state.lock().unwrap();
        state.before_mint = None;
        state.model.books()
    }

    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

//! Campaigns, what belongs to them, and claims.

use std::slice::from_ref;

use pers_api::models::{
    BusinessDto, CampaignBusinessEngagementRequestDto, CampaignClaimRequestDto, CampaignCreateRequestDto, CampaignDto,
    CampaignSortField, CampaignTriggerConditionRequestDto, CampaignTriggerCreateRequestDto, ClaimStatus, SortOrder,
    TokenDto, TokenUnitRequestDto, TriggerConditionType, TriggerType,
};
use pers_api::{ApiNoContext, CampaignClaimsControllerCreateCampaignClaimResponse as Claim};
use swagger::Nullable;

use super::{Club, Member, given, ids, some};

/// A campaign that gives 5.25 points, once to each user who is in the mood.
pub fn prepare_a_campaign(club: &Club<'_>, points: &TokenDto) -> CampaignDto {
    let Club { client, admin, public, .. } = club;
    let welcome = CampaignCreateRequestDto::new("Welcome".to_owned());
    let made = client.ok(admin.campaigns_controller_create_campaign(welcome));
    assert_eq!((made.is_active, made.trigger, made.token_units), (false, Nullable::Null, Some(vec![])));
    let id = || made.id.clone();
    let change = CampaignCreateRequestDto {
        end_date: some("2125-06-01T00:00:00.123Z".parse().unwrap()),
        ..CampaignCreateRequestDto::new("Hello".to_owned())
    };
    let changed = client.ok(admin.campaigns_controller_update_campaign(id(), change));
    assert_eq!((&given(changed.name)[..], given(changed.end_date).timestamp_subsec_millis()), ("Hello", 123));
    for expected in [true, false] {
        let switched = client.ok(admin.campaigns_controller_toggle_campaign_testnet(id()));
        assert_eq!(switched.is_testnet, Some(expected));
    }
    let unit = |amount| TokenUnitRequestDto::new(points.id.clone(), amount);
    let one = client.ok(admin.campaign_tokens_controller_create_campaign_token_unit(id(), unit(1.0)));
    let first = one.token_units.unwrap()[0].id.clone();
    let two = client.ok(admin.campaign_tokens_controller_create_campaign_token_unit(id(), unit(2.0)));
    let second = two.token_units.unwrap()[1].id.clone();
    client.ok(admin.campaign_tokens_controller_update_campaign_token_unit(id(), first, unit(5.25)));
    let left = client.ok(admin.campaign_tokens_controller_remove_campaign_token_unit(id(), second));
    assert_eq!(left.token_units.unwrap().iter().map(|unit| unit.amount).collect::<Vec<_>>(), [Some(5.25)]);
    set_a_trigger(club, &made.id);
    let switched = client.ok(admin.campaigns_controller_toggle_campaign_status(id()));
    assert!(switched.is_active);
    assert_eq!(client.ok(public.campaigns_controller_get_campaign_by_id(id())), switched);
    switched
}

fn set_a_trigger(club: &Club<'_>, campaign: &str) {
    let Club { client, admin, public, .. } = club;
    let trigger = || CampaignTriggerCreateRequestDto {
        trigger_type: Some(TriggerType::ClaimByUser),
        max_per_user: some(1),
        ..CampaignTriggerCreateRequestDto::new("Once".to_owned())
    };
    let made = client.ok(admin.campaign_triggers_controller_create_campaign_trigger(trigger()));
    let id = || made.id.clone();
    let change = CampaignTriggerCreateRequestDto { max_multiplier: some(2.5), ..trigger() };
    let changed = client.ok(admin.campaign_triggers_controller_update_campaign_trigger(id(), change));
    assert_eq!((given(changed.max_multiplier), given(changed.max_per_user)), (2.5, 1));
    let condition = |field: &str, value: &str| CampaignTriggerConditionRequestDto {
        value: Some(value.into()),
        ..CampaignTriggerConditionRequestDto::new(TriggerConditionType::Equals, field.to_owned())
    };
    let with = client.ok(admin.campaign_triggers_controller_create_trigger_condition(id(), condition("mood", "bad")));
    let mood = with.conditions.unwrap()[0].id.clone();
    let with = client.ok(admin.campaign_triggers_controller_create_trigger_condition(id(), condition("age", "9")));
    let age = with.conditions.unwrap().into_iter().find(|one| one.id != mood).unwrap().id;
    let change = condition("mood", "good");
    client.ok(admin.campaign_triggers_controller_update_trigger_condition(id(), mood.clone(), change));
    let left = client.ok(admin.campaign_triggers_controller_remove_trigger_condition(id(), age));
    let conditions = left.conditions.clone().unwrap();
    assert_eq!((ids(&conditions, |one| &one.id), &conditions[0].value), (vec![&mood[..]], &Some("good".into())));
    assert_eq!(client.ok(public.campaign_triggers_controller_get_trigger_by_id(id())), left);
    assert_eq!(client.ok(public.campaign_triggers_controller_get_all_triggers()), from_ref(&left));
    let assigned = admin.campaign_triggers_controller_assign_trigger_to_campaign(campaign.to_owned(), id());
    assert_eq!(given(client.ok(assigned).trigger), left);
}

/// A second campaign gets all that a campaign can have, loses it, and goes.
pub fn engage_the_cafe_and_think_better_of_it(club: &Club<'_>, cafe: &BusinessDto, points: &TokenDto) {
    let Club { client, admin, .. } = club;
    let made = CampaignCreateRequestDto::new("Summer".to_owned());
    let made = client.ok(admin.campaigns_controller_create_campaign(made));
    let id = || made.id.clone();
    let tagged = client.ok(admin.campaign_tags_controller_add_tag_to_campaign(id(), "hot & new".to_owned()));
    assert_eq!(tagged.tags, Some(vec!["hot & new".to_owned()]));
    assert_eq!(client.ok(admin.campaign_tags_controller_get_all_unique_tags()), ["hot & new"]);
    let (tag, by, order) = (Some("hot & new".to_owned()), Some(CampaignSortField::Name), Some(SortOrder::Desc));
    let listed = admin.campaigns_controller_get_campaigns(Some(false), tag, Some(5), None, by, order, None, None, None);
    assert_eq!(ids(&client.ok(listed), |campaign| &campaign.id), [&made.id]);
    let bare = client.ok(admin.campaign_tags_controller_remove_tag_from_campaign(id(), "hot & new".to_owned()));
    assert_eq!(bare.tags, Some(vec![]));
    let engagement = |most| CampaignBusinessEngagementRequestDto {
        max_per_day: Some(most),
        ..CampaignBusinessEngagementRequestDto::new(vec![cafe.id.clone()])
    };
    let engaged = admin.campaign_engagements_controller_add_business_engagement_to_campaign(id(), engagement(2));
    let engaged = client.ok(engaged).business_engagements.unwrap().remove(0);
    assert_eq!((engaged.business.unwrap().id, given(engaged.max_per_day)), (cafe.id.clone(), 2));
    let engaged = engaged.id.unwrap();
    let changed = admin.campaign_engagements_controller_update_business_engagement_in_campaign(
        id(),
        engaged.clone(),
        engagement(3),
    );
    assert_eq!(given(client.ok(changed).business_engagements.unwrap().remove(0).max_per_day), 3);
    let ended = admin.campaign_engagements_controller_remove_business_engagement_from_campaign(id(), engaged);
    assert_eq!(client.ok(ended).business_engagements, Some(vec![]));
    let unit = TokenUnitRequestDto::new(points.id.clone(), 1.0);
    client.ok(admin.campaign_tokens_controller_create_campaign_token_unit(id(), unit));
    let trigger = CampaignTriggerCreateRequestDto::new("Anybody".to_owned());
    let trigger = client.ok(admin.campaign_triggers_controller_create_campaign_trigger(trigger)).id;
    client.ok(admin.campaign_triggers_controller_assign_trigger_to_campaign(id(), trigger.clone()));
    let bare = client.ok(admin.campaign_triggers_controller_unassign_trigger_from_campaign(id()));
    assert_eq!(bare.trigger, Nullable::Null);
    client.ok(admin.campaign_triggers_controller_delete_campaign_trigger(trigger.clone()));
    let left = client.ok(club.public.campaign_triggers_controller_get_all_triggers());
    assert!(left.iter().all(|one| one.id != trigger), "{left:?}");
    client.ok(admin.campaigns_controller_delete_campaign(id()));
    let left = admin.campaigns_controller_get_campaigns(None, None, None, None, None, None, None, None, None);
    assert!(client.ok(left).iter().all(|campaign| campaign.id != made.id));
}

pub fn claim_once(club: &Club<'_>, ann: &Member, campaign: &CampaignDto) {
    let client = club.client;
    let claim = || CampaignClaimRequestDto {
        conditions_data: Some([("mood".to_owned(), "good".into())].into()),
        multiplier: Some(2.0),
        ..CampaignClaimRequestDto::new(campaign.id.clone())
    };
    let claimed = client.ok(ann.api.campaign_claims_controller_create_campaign_claim(claim()));
    assert_eq!((claimed.status, &claimed.user.id), (ClaimStatus::Completed, &ann.id));
    assert_eq!(claimed.transactions.iter().map(|one| one.amount).collect::<Vec<_>>(), [10.5]);
    let Claim::RuleViolation(refused) =
        client.answer(ann.api.campaign_claims_controller_create_campaign_claim(claim()))
    else {
        panic!("a second claim");
    };
    assert_eq!(refused.code, "MAX_PER_USER_REACHED");
    let of = Some(campaign.id.clone());
    let mine = ann.api.campaign_claims_controller_get_my_campaign_claims(of.clone(), None, None, None, None);
    assert_eq!(ids(&client.ok(mine), |one| &one.id), [&claimed.id]);
    let user = Some(ann.id.clone());
    let all = club.admin.campaign_claims_controller_get_campaign_claims(of, user, None, None, None, None, None);
    assert_eq!(ids(&client.ok(all), |one| &one.id), [&claimed.id]);
}
